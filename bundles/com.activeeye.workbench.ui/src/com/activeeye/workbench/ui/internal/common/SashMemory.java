package com.activeeye.workbench.ui.internal.common;

import java.util.Arrays;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.ControlListener;

/** Keeps the weights of a sash's parts over a restart. */
public final class SashMemory {
    private static final String KEY = "weights";

    private SashMemory() {
    }

    /** Gives a sash the weights that it had last, and remembers those that the user gives it. */
    public static void remember(SashForm sash, IDialogSettings settings, int... first) {
        sash.setWeights(weights(settings.getArray(KEY), first));
        sash.getChildren()[0].addControlListener(ControlListener.controlResizedAdapter(event -> settings.put(KEY,
                Arrays.stream(sash.getWeights()).mapToObj(Integer::toString).toArray(String[]::new))));
    }

    /** The kept weights; those of the first start when there are none, or not of these parts. */
    public static int[] weights(String[] kept, int... first) {
        if (kept == null || kept.length != first.length) {
            return first;
        }
        try {
            int[] weights = Arrays.stream(kept).mapToInt(Integer::parseInt).toArray();
            return Arrays.stream(weights).allMatch(weight -> weight > 0) ? weights : first;
        } catch (NumberFormatException notWeights) {
            return first;
        }
    }
}
