package com.activeeye.workbench.ui.internal.monitor;

import java.util.Arrays;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.ControlListener;

/** Keeps the weights of a sash's parts over a restart. */
final class SashMemory {
    private static final String KEY = "weights";

    private SashMemory() {
    }

    /** Gives a sash the weights that it had last, and remembers those that the user gives it. */
    static void remember(SashForm sash, IDialogSettings settings, int... first) {
        sash.setWeights(weights(settings.getArray(KEY), first));
        sash.getChildren()[0].addControlListener(ControlListener.controlResizedAdapter(event -> settings.put(KEY,
                Arrays.stream(sash.getWeights()).mapToObj(Integer::toString).toArray(String[]::new))));
    }

    static int[] weights(String[] kept, int... first) {
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
