package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.ui.UiIds;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.wizard.IWizard;

/** The connector types that extensions of {@code com.activeeye.workbench.ui.connectorTypes} declare. */
public final class ConnectorTypes {
    private static final String POINT = UiIds.BUNDLE + ".connectorTypes";

    private ConnectorTypes() {
    }

    /** All types, in their order. */
    public static List<ConnectorType> all() {
        return Stream.of(Platform.getExtensionRegistry().getConfigurationElementsFor(POINT))
                .filter(element -> element.getName().equals("connectorType")).map(ConnectorTypes::read)
                .sorted(Comparator.comparingInt(ConnectorType::order)).toList();
    }

    private static ConnectorType read(IConfigurationElement element) {
        return new ConnectorType(text(element, "id"), text(element, "label"), text(element, "description"),
                text(element, "section"), text(element, "icon"), order(element),
                () -> (IWizard) element.createExecutableExtension("wizard"));
    }

    private static String text(IConfigurationElement element, String attribute) {
        return Optional.ofNullable(element.getAttribute(attribute)).orElse("");
    }

    // An extension without a readable order stands after those that have one.
    private static int order(IConfigurationElement element) {
        try {
            return Integer.parseInt(text(element, "order"));
        } catch (NumberFormatException e) {
            return Integer.MAX_VALUE;
        }
    }
}
