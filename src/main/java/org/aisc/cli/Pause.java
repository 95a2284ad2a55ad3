package org.aisc.cli;

/** How time passes between two looks at the disk. */
@FunctionalInterface
interface Pause {
  void millis(long millis) throws InterruptedException;

  /** Real time. */
  Pause REAL = Thread::sleep;
}
