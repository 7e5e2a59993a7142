package com.activeeye.workbench.ui.internal.common;

import java.util.Arrays;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.ControlListener;

/** Keeps the weights of a sash's parts over a restart. */
public final class SashMemory {
    private static final String KEY = "weights";
    private static final String BESIDE = "weightsBeside";

    private SashMemory() {
    }

    /** Gives a sash the weights that it had last, and remembers those that the user gives it. */
    public static void remember(SashForm sash, IDialogSettings settings, int... first) {
        sash.setWeights(weights(settings.getArray(KEY), first));
        keep(sash, settings, KEY, sash.getOrientation());
    }

    /**
     * The same for a vertical sash, whose parts stand beside each other wherever it is too low for both; each way has
     * its own weights.
     *
     * @param lowest the least height in pixels at which one part stands below the other
     * @param below the weights before the user has given it any
     * @param beside the same for parts that are beside each other
     */
    public static void rememberTurning(SashForm sash, IDialogSettings settings, int lowest, int[] below,
            int[] beside) {
        remember(sash, settings, below);
        keep(sash, settings, BESIDE, SWT.HORIZONTAL);
        sash.addControlListener(ControlListener.controlResizedAdapter(event -> {
            boolean low = sash.getSize().y < lowest;
            int wanted = low ? SWT.HORIZONTAL : SWT.VERTICAL;
            if (wanted != sash.getOrientation()) {
                int[] weights = low ? weights(settings.getArray(BESIDE), beside)
                        : weights(settings.getArray(KEY), below);
                sash.setOrientation(wanted);
                sash.setWeights(weights);
            }
        }));
    }

    private static void keep(SashForm sash, IDialogSettings settings, String key, int orientation) {
        sash.getChildren()[0].addControlListener(ControlListener.controlResizedAdapter(event -> {
            if (sash.getOrientation() == orientation) {
                settings.put(key, Arrays.stream(sash.getWeights()).mapToObj(Integer::toString)
                        .toArray(String[]::new));
            }
        }));
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
