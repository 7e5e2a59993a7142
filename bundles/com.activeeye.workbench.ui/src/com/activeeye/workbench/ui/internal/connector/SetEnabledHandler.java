package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.common.Background;
import com.activeeye.workbench.ui.internal.common.Problems;
import com.activeeye.workbench.ui.internal.common.WorkbenchHandler;
import java.util.List;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.swt.widgets.Shell;

/** Enables or disables the selected service connectors, as its declaration says. */
public final class SetEnabledHandler extends WorkbenchHandler implements IExecutableExtension {
    private boolean enabled;

    @Override
    public void setInitializationData(IConfigurationElement element, String property, Object data) {
        enabled = Boolean.parseBoolean(String.valueOf(data));
    }

    @Override
    protected void run(Shell shell, Workbench workbench, List<?> records) {
        String title = Texts.beside(SetEnabledHandler.class).get(enabled ? "enable.title" : "disable.title");
        List<ServiceConnector> connectors = of(ServiceConnector.class, records).toList();
        Background.run(title, progress -> {
            connectors.forEach(connector -> workbench.catalog().connectors()
                    .replace(connector.withEnabled(enabled)));
            return connectors;
        }, done -> { }, failure -> Problems.show(shell, title, failure));
    }
}
