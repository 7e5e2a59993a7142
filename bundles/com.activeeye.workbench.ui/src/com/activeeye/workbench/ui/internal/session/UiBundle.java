package com.activeeye.workbench.ui.internal.session;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** Makes the window's service known while the bundle is active. */
public final class UiBundle implements BundleActivator {
    private ServiceRegistration<WorkbenchService> registration;

    @Override
    public void start(BundleContext context) {
        WorkbenchService service =
                new WorkbenchService(WorkspaceFolder.find(System.getProperties(), data(), System.getenv()));
        registration = context.registerService(WorkbenchService.class, service, null);
    }

    private static Optional<Path> data() {
        return Optional.ofNullable(Platform.getInstanceLocation()).filter(Location::isSet)
                .map(location -> new File(location.getURL().getPath()).toPath());
    }

    @Override
    public void stop(BundleContext context) {
        registration.unregister();
    }
}
