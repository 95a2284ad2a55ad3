package org.aisc.lsp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.aisc.cli.Main;

/** {@code aisc lsp} in a process where every read prints something. */
public final class NoisyServer {
  private NoisyServer() {}

  public static void main(String[] arguments) {
    System.setIn(new Noisy(System.in));
    Main.main(new String[] {"lsp"});
  }

  private static final class Noisy extends FilterInputStream {
    Noisy(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      System.out.println("noise");
      return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      System.out.println("noise");
      return super.read(bytes, offset, length);
    }
  }
}
