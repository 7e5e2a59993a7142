package com.activeeye.workbench.ui.internal.connector;

import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.ui.WidgetNames;
import com.activeeye.workbench.ui.internal.common.Icons;
import com.activeeye.workbench.ui.internal.common.Names;
import com.activeeye.workbench.ui.internal.common.Problems;
import java.util.List;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.jface.wizard.IWizard;
import org.eclipse.jface.wizard.WizardSelectionPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Tree;

/** The list of connector types by section, from which Add Connector starts. */
final class ConnectorTypePage extends WizardSelectionPage {
    private static final Texts TEXTS = Texts.beside(ConnectorTypePage.class);

    private final List<ConnectorType> types;
    private TreeViewer viewer;

    ConnectorTypePage(List<ConnectorType> types) {
        super("connectorType");
        this.types = types;
        setTitle(TEXTS.get("types.title"));
        setDescription(TEXTS.get("types.description"));
        setImageDescriptor(Icons.descriptor(Icons.WIZARD_CONNECTOR));
    }

    @Override
    public void createControl(Composite parent) {
        Composite body = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().margins(10, 10).applyTo(body);
        Tree tree = Names.set(new Tree(body, SWT.BORDER | SWT.SINGLE), WidgetNames.CONNECTOR_TYPES);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(tree);
        viewer = new TreeViewer(tree);
        viewer.setContentProvider(new BySection());
        viewer.setLabelProvider(new ConnectorTypeLabels());
        viewer.setInput(types);
        viewer.expandAll();
        viewer.addSelectionChangedListener(event -> choose(event.getStructuredSelection().getFirstElement()));
        viewer.addDoubleClickListener(event -> next());
        types.stream().findFirst().ifPresent(first -> viewer.setSelection(new StructuredSelection(first), true));
        setControl(body);
    }

    private void choose(Object element) {
        setSelectedNode(element instanceof ConnectorType type ? new TypeNode(type, this) : null);
        setMessage(element instanceof ConnectorType type && !type.description().isEmpty() ? type.description()
                : TEXTS.get("types.description"));
    }

    private void next() {
        if (canFlipToNextPage()) {
            getContainer().showPage(getNextPage());
        }
    }

    /** The wizard of a type; a type whose wizard cannot be made says so on the page. */
    IWizard wizardOf(ConnectorType type) {
        try {
            return type.wizard().make();
        } catch (CoreException | RuntimeException e) {
            setErrorMessage(Problems.tell(e));
            return null;
        }
    }

    @Override
    public void setVisible(boolean visible) {
        super.setVisible(visible);
        if (visible) {
            viewer.getTree().setFocus();
        }
    }

    /** Sections with the types under them. */
    private final class BySection implements ITreeContentProvider {
        @Override
        public Object[] getElements(Object input) {
            return types.stream().map(ConnectorType::section).distinct().toArray();
        }

        @Override
        public Object[] getChildren(Object element) {
            return types.stream().filter(type -> type.section().equals(element)).toArray();
        }

        @Override
        public Object getParent(Object element) {
            return element instanceof ConnectorType type ? type.section() : null;
        }

        @Override
        public boolean hasChildren(Object element) {
            return element instanceof String;
        }
    }
}
