package org.aisc.dd;

/**
 * A module, solved: the function of its head over leaves.
 *
 * @param leaves for each level, the node of the leaf among all gates: a variable, or the head of
 *     another module; -1 for a level without a leaf
 * @param function a binary diagram
 */
record Module(int head, int[] leaves, int function) {}
