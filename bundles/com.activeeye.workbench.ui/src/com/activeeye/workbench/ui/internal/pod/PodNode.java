package com.activeeye.workbench.ui.internal.pod;

/** Stands for the environment's pod in selections, whether it is set up or not. */
public enum PodNode {
    /** The pod: an environment has one. */
    INSTANCE
}
