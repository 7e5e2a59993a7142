package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.UiIds;
import com.activeeye.workbench.ui.internal.common.Commands;
import com.activeeye.workbench.ui.internal.common.Icons;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.ElementListSelectionDialog;

/** Finds the credential that a command is about: the selected one, the only one, or one that is chosen from a list. */
public final class CredentialTarget {
    private static final Texts TEXTS = Texts.beside(CredentialTarget.class);

    private CredentialTarget() {
    }

    /**
     * Does something with the credential that a command is about, as it is recorded now.
     *
     * @param shell the parent of dialogs
     * @param workbench has the credentials
     * @param records what is selected
     * @param action what to do with it; only called for a credential that has the pod's values
     */
    public static void with(Shell shell, Workbench workbench, List<?> records, Consumer<ConnectorCredential> action) {
        find(shell, workbench, records).ifPresent(credential -> {
            if (credential.podBinding().isEmpty()) {
                offerPod(shell, credential);
            } else {
                action.accept(credential);
            }
        });
    }

    private static Optional<ConnectorCredential> find(Shell shell, Workbench workbench, List<?> records) {
        List<ConnectorCredential> all = workbench.catalog().credentials().all();
        if (!records.isEmpty() && records.get(0) instanceof ConnectorCredential selected) {
            return workbench.catalog().credentials().byId(selected.id());
        }
        if (all.isEmpty()) {
            MessageDialog.openInformation(shell, TEXTS.get("target.title"), TEXTS.get("target.none"));
            return Optional.empty();
        }
        return all.size() == 1 ? Optional.of(all.get(0)) : choose(shell, all);
    }

    private static Optional<ConnectorCredential> choose(Shell shell, List<ConnectorCredential> all) {
        ElementListSelectionDialog dialog = new ElementListSelectionDialog(shell, new Label());
        dialog.setTitle(TEXTS.get("target.title"));
        dialog.setMessage(TEXTS.get("target.choose"));
        dialog.setElements(all.toArray());
        return dialog.open() == Window.OK ? Optional.of((ConnectorCredential) dialog.getFirstResult())
                : Optional.empty();
    }

    private static void offerPod(Shell shell, ConnectorCredential credential) {
        if (MessageDialog.openQuestion(shell, TEXTS.get("target.title"),
                TEXTS.get("target.unbound", credential.displayName()))) {
            Commands.run(UiIds.COMMAND_SET_UP_POD);
        }
    }

    private static final class Label extends LabelProvider {
        @Override
        public String getText(Object element) {
            ConnectorCredential credential = (ConnectorCredential) element;
            return TEXTS.get("target.label", credential.displayName(), credential.bucketName(),
                    credential.bucketAccount().grouped());
        }

        @Override
        public Image getImage(Object element) {
            return Icons.image(Icons.CREDENTIAL);
        }
    }
}
