package com.activeeye.workbench.ui.internal.onboard;

import com.activeeye.workbench.aws.bucket.BucketInspection;
import com.activeeye.workbench.aws.bucket.BucketInspector;
import com.activeeye.workbench.core.connector.ServiceConnector;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.operations.AddCredential;
import com.activeeye.workbench.operations.AddedCredential;
import com.activeeye.workbench.operations.Notifications;
import com.activeeye.workbench.operations.SetUpPod;
import com.activeeye.workbench.operations.Workbench;
import com.activeeye.workbench.ui.internal.credential.CredentialModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Carries out the steps of onboarding, each so that what exists is kept: a step that failed, or a whole run, can be
 * done again. All methods block; the result in words is put into the model.
 */
public final class OnboardSteps {
    /** The names under which results are kept. */
    public static final String CONNECTORS = "connectors";
    public static final String CREDENTIAL = "credential";
    public static final String POD = "pod";
    public static final String STACK = "stack";
    public static final String NOTIFICATION = "notification";

    private static final Texts TEXTS = Texts.beside(OnboardSteps.class);

    private final Workbench workbench;
    private final OnboardModel model;

    /**
     * Steps that are not done yet.
     *
     * @param workbench what they work with
     * @param model what was entered, and where results are put
     */
    public OnboardSteps(Workbench workbench, OnboardModel model) {
        this.workbench = workbench;
        this.model = model;
    }

    /** Records the service connectors that are not recorded yet. */
    public void connectors() {
        List<String> lines = new ArrayList<>();
        for (ServiceConnector draft : model.drafts()) {
            boolean there = workbench.catalog().connectors().byId(draft.id()).isPresent();
            if (!there) {
                workbench.catalog().connectors().add(draft);
            }
            lines.add(TEXTS.get("done.connector", draft.displayName(), draft.account().grouped()));
        }
        if (lines.isEmpty()) {
            lines.add(TEXTS.get("done.connectors_kept", model.recorded().size()));
        }
        model.result(CONNECTORS, String.join("\n", lines));
    }

    /** Records the credential, or takes the existing one, and looks at its bucket. */
    public void credential(Progress progress) {
        ConnectorCredential credential = existing().map(this::kept).orElseGet(() -> add(progress));
        model.credential(credential);
        model.inspection(inspect(credential, progress));
        bindPod(progress);
    }

    private Optional<ConnectorCredential> existing() {
        if (model.existing().isPresent()) {
            return model.existing().flatMap(chosen -> workbench.catalog().credentials().byId(chosen.id()));
        }
        CredentialModel typed = model.newCredential();
        return workbench.catalog().credentials().all().stream()
                .filter(each -> each.bucketName().equals(typed.bucketName())
                        && typed.account().filter(each.bucketAccount()::equals).isPresent()).findFirst();
    }

    private ConnectorCredential kept(ConnectorCredential credential) {
        model.result(CREDENTIAL, TEXTS.get("done.credential_kept", credential.displayName(),
                credential.bucketName()));
        return credential;
    }

    private ConnectorCredential add(Progress progress) {
        CredentialModel typed = model.newCredential();
        AddedCredential added = new AddCredential(workbench).run(typed.displayName(), typed.bucketName(),
                typed.account().orElseThrow(), typed.region().orElseThrow().code(), progress);
        model.result(CREDENTIAL, TEXTS.get("done.credential", added.credential().displayName(),
                added.credential().bucketName()));
        return added.credential();
    }

    /** What is wrong with the bucket is told here, and not only when the stack is there and nothing comes. */
    private Optional<BucketInspection> inspect(ConnectorCredential credential, Progress progress) {
        try {
            return Optional.of(BucketInspector.inspect(workbench.sessions().operator(credential.bucketAccount()),
                    credential, progress));
        } catch (WorkbenchException fault) {
            if (fault.kind() == FaultKind.CANCELLED) {
                throw fault;
            }
            model.result(CREDENTIAL, model.result(CREDENTIAL) + " " + fault.advice());
            return Optional.empty();
        }
    }

    /** In the sandbox nothing of the pod has to be chosen. */
    private void bindPod(Progress progress) {
        if (workbench.sandbox().isPresent() && unbound()) {
            pod("", "", progress);
        } else if (workbench.catalog().pod().isPresent()) {
            refresh();
            model.result(POD, TEXTS.get("done.pod_kept", workbench.requirePod().account().grouped()));
        }
    }

    private boolean unbound() {
        return model.credential().filter(credential -> credential.podBinding().isEmpty()).isPresent();
    }

    /** Whether the pod has to be set up before the role stack can be deployed. */
    public boolean needsPod() {
        return workbench.catalog().pod().isEmpty() || unbound();
    }

    /**
     * Sets up the pod.
     *
     * @param profile the profile that reaches the pod's account; empty for the default
     * @param region the code of the home region; empty for the default
     * @param progress is told what is being done
     */
    public void pod(String profile, String region, Progress progress) {
        new SetUpPod(workbench).run(profile, region, progress);
        refresh();
        model.result(POD, TEXTS.get("done.pod", workbench.requirePod().account().grouped(),
                workbench.requirePod().homeRegion()));
    }

    private void refresh() {
        model.credential().flatMap(credential -> workbench.catalog().credentials().byId(credential.id()))
                .ifPresent(model::credential);
    }

    /** Puts the event notification on the bucket. */
    public void notification(Progress progress) {
        ConnectorCredential credential = model.credential().orElseThrow();
        String outcome = Notifications.of(workbench, credential).put(progress).name().toLowerCase(Locale.ROOT);
        model.result(NOTIFICATION, TEXTS.get("done.notification." + outcome, credential.bucketName()));
    }
}
