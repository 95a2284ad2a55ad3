package org.aisc.ground;

/** What every part of an expansion needs. */
record Grounds(Network network, Instances instances, Naming naming, Attributes attributes) {}
