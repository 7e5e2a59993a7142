package com.activeeye.workbench.ui.internal.session;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Makes the window's service known while the bundle is active. */
public final class UiBundle implements BundleActivator {
    private ServiceRegistration<WorkbenchService> registration;

    @Override
    public void start(BundleContext context) {
        WorkbenchService service =
                new WorkbenchService(WorkspaceFolder.find(System.getProperties(), System.getenv()));
        registration = context.registerService(WorkbenchService.class, service, null);
    }

    @Override
    public void stop(BundleContext context) {
        registration.unregister();
    }
}
