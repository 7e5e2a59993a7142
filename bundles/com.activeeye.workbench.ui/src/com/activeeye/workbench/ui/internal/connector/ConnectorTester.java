package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.connector.ServiceConnector;
import org.eclipse.core.expressions.PropertyTester;

/** Tells declared menus whether a service connector is enabled. */
public final class ConnectorTester extends PropertyTester {
    @Override
    public boolean test(Object receiver, String property, Object[] arguments, Object expected) {
        return receiver instanceof ServiceConnector connector && connector.enabled();
    }
}
