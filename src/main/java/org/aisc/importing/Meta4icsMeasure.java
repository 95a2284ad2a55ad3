package org.aisc.importing;

import java.util.Optional;

/**
 * A measure that protects nodes of a META4ICS graph, at one place.
 *
 * @param type which measure it is
 * @param cost of getting past it; none when that cannot be done
 */
record Meta4icsMeasure(String type, String title, Optional<String> cost) {}
