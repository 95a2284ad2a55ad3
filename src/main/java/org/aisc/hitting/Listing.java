package org.aisc.hitting;

/** How an enumeration of hitting sets ended. */
public sealed interface Listing {
  /** Every set that was asked for was shown. */
  record Complete() implements Listing {}

  /** The visitor wanted no more. */
  record Stopped() implements Listing {}

  /** A limit ended it. */
  record Unknown(String reason) implements Listing {}

  /** Is shown each set once. */
  @FunctionalInterface
  interface Visitor {
    /** Takes a set; says whether to go on. */
    boolean visit(HittingSet set);
  }
}
