package org.aisc.certify;

import java.io.IOException;
import org.aisc.logic.Formula;
import org.aisc.text.Lines;

/** Is shown each refutation of a certificate, for other checkers to judge. */
@FunctionalInterface
public interface Proofs {
  /** Shows them to nobody. */
  Proofs UNSEEN = formula -> line -> {};

  /** A formula, as the certificate's checker derived it; takes the lines of its refutation. */
  Lines next(Formula formula) throws IOException;
}
