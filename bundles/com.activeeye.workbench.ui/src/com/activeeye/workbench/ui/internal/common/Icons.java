package com.activeeye.workbench.ui.internal.common;

import com.activeeye.workbench.ui.UiIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.jface.viewers.DecorationOverlayIcon;
import org.eclipse.jface.viewers.IDecoration;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Display;

/** The one registry of the bundle's icons, which are SVG, and of the states laid over them. On the UI thread. */
public final class Icons {
    public static final String ACCOUNT = "account";
    public static final String ADD_CONNECTOR = "add-connector";
    public static final String CLOUDTRAIL = "cloudtrail";
    public static final String CREDENTIAL = "credential";
    public static final String FOLDER = "section";
    public static final String POD = "pod";
    public static final String COPY = "copy";
    public static final String REFRESH = "refresh";
    public static final String CHECK_OK = "check-ok";
    public static final String CHECK_OPEN = "check-open";
    public static final String CHECK_BROKEN = "check-broken";
    public static final String CHECK_UNKNOWN = "check-unknown";
    public static final String CHECK_WARNING = "check-warning";
    public static final String VERDICT_CHANGE = "verdict-change";
    public static final String VERDICT_UNCHECKED = "verdict-unchecked";
    public static final String PLAN = "plan";
    public static final String NEXT = "next";
    public static final String PREVIOUS = "previous";
    public static final String WIZARD_CONNECTOR = "wizard-connector";
    public static final String WIZARD_CREDENTIAL = "wizard-credential";
    public static final String WIZARD_POD = "wizard-pod";

    private static final Map<Display, ImageRegistry> REGISTRIES = new HashMap<>();

    private Icons() {
    }

    /** The icon of that name; Eclipse's own "missing" square when there is none. */
    public static Image image(String name) {
        ImageRegistry registry = registry();
        if (registry.getDescriptor(name) == null) {
            registry.put(name, descriptor(name));
        }
        return registry.get(name);
    }

    /**
     * An icon with a state over its lower right corner.
     *
     * @param name the icon's name
     * @param state the state
     * @return the image, which the registry disposes
     */
    public static Image image(String name, NodeState state) {
        Optional<String> overlay = state.overlay();
        if (overlay.isEmpty()) {
            return image(name);
        }
        String key = name + "+" + overlay.get();
        ImageRegistry registry = registry();
        if (registry.getDescriptor(key) == null) {
            registry.put(key, new DecorationOverlayIcon(image(name), descriptor(overlay.get()),
                    IDecoration.BOTTOM_RIGHT));
        }
        return registry.get(key);
    }

    /** The descriptor of the icon of that name, drawn sharply at every zoom. */
    public static ImageDescriptor descriptor(String name) {
        return ResourceLocator.imageDescriptorFromBundle(UiIds.BUNDLE, "icons/" + name + ".svg")
                .orElseGet(ImageDescriptor::getMissingImageDescriptor);
    }

    private static ImageRegistry registry() {
        Display display = Display.getCurrent();
        return REGISTRIES.computeIfAbsent(display, unused -> {
            display.disposeExec(() -> REGISTRIES.remove(display));
            return new ImageRegistry(display);
        });
    }
}
