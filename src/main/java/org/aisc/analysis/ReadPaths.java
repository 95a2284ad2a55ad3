package org.aisc.analysis;

import java.util.AbstractList;
import java.util.RandomAccess;
import org.aisc.dd.SortedSets;

/** The paths that sorted sets of a diagram are, each read when it is asked for. */
final class ReadPaths extends AbstractList<AttackPath> implements RandomAccess {
  private final SortedSets sets;
  private final DirectReading reading;

  ReadPaths(SortedSets sets, DirectReading reading) {
    this.sets = sets;
    this.reading = reading;
  }

  @Override
  public AttackPath get(int at) {
    return reading.read(sets.get(at));
  }

  @Override
  public int size() {
    return sets.size();
  }
}
