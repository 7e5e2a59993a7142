package com.activeeye.workbench.ui.internal.stack;

import com.activeeye.workbench.aws.session.AwsRegions;
import com.activeeye.workbench.aws.stack.StackNames;
import com.activeeye.workbench.aws.stack.StackParameters;
import com.activeeye.workbench.aws.stack.StackRequest;
import com.activeeye.workbench.aws.stack.StackState;
import com.activeeye.workbench.aws.stack.StackTemplate;
import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What is chosen for the deployment of a credential's role stack, and whether it can be submitted. */
public final class StackModel {
    private static final Texts TEXTS = Texts.beside(StackModel.class);
    private static final Set<String> ONLY_DELETE =
            Set.of("ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED");

    private final ConnectorCredential credential;
    private final StackParameters parameters;
    private boolean byUrl;
    private String url;
    private boolean acknowledged;
    private boolean deleteFirst;
    private Optional<StackState> existing = Optional.empty();

    /**
     * For a credential: the shipped template, nothing acknowledged.
     *
     * @param credential the credential
     * @throws WorkbenchException of kind WRONG_STATE when the pod's values are not recorded in it yet
     */
    public StackModel(ConnectorCredential credential) {
        this.credential = credential;
        this.parameters = StackParameters.of(credential);
        this.url = StackTemplate.guideUrl(partition()).orElse("");
    }

    /** The credential. */
    public ConnectorCredential credential() {
        return credential;
    }

    private String partition() {
        return AwsRegions.partitionOf(credential.bucketRegion());
    }

    /** The parameters as the credential fills them in. */
    public StackParameters parameters() {
        return parameters;
    }

    /** The text of the shipped template. */
    public String shippedText() {
        return new StackTemplate.Shipped().text();
    }

    /** Whether the template is taken from an address. */
    public boolean byUrl() {
        return byUrl;
    }

    /** Takes the template from an address, or the shipped one. */
    public void byUrl(boolean chosen) {
        byUrl = chosen;
    }

    /** The address: first the guide's for the partition, empty where the guide has none. */
    public String url() {
        return url;
    }

    /** Takes the address as typed. */
    public void url(String typed) {
        url = typed.strip();
    }

    /** What is wrong with the template. */
    public List<Finding> templateFindings() {
        if (!byUrl) {
            return List.of();
        }
        if (url.isEmpty()) {
            return List.of(Finding.error(TEXTS.get("url.empty")));
        }
        try {
            return new StackTemplate.At(url).url().isEmpty() ? List.of() : urlWarnings();
        } catch (WorkbenchException fault) {
            return List.of(Finding.error(fault.advice()));
        }
    }

    private List<Finding> urlWarnings() {
        boolean other = StackTemplate.guideUrl(partition()).filter(guide -> !guide.equals(url)).isPresent();
        boolean guides = url.equals(StackTemplate.COMMERCIAL_URL) || url.equals(StackTemplate.GOVERNMENT_URL);
        return other && guides ? List.of(Finding.warning(TEXTS.get("url.other_partition", partition()))) : List.of();
    }

    /** Whether the operator has acknowledged that IAM resources with custom names are created. */
    public boolean acknowledged() {
        return acknowledged;
    }

    /** Takes the acknowledgement. */
    public void acknowledged(boolean given) {
        acknowledged = given;
    }

    /** Takes what there is of the stack already. */
    public void existing(StackState state) {
        existing = Optional.of(state);
    }

    /** What there is of the stack already; empty as long as that is not known. */
    public Optional<StackState> existing() {
        return existing;
    }

    /** Whether the stack is in a state in which it can only be deleted and deployed again. */
    public boolean mustDeleteFirst() {
        return existing.filter(state -> ONLY_DELETE.contains(state.status())).isPresent();
    }

    /** Whether the stack is deleted before it is deployed. */
    public boolean deleteFirst() {
        return deleteFirst && mustDeleteFirst();
    }

    /** Takes whether the stack is deleted before it is deployed. */
    public void deleteFirst(boolean chosen) {
        deleteFirst = chosen;
    }

    /** What Submit will do, one sentence a line. */
    public List<String> review() {
        StackNames names = StackNames.of(credential);
        List<String> lines = new ArrayList<>();
        lines.add(TEXTS.get("review.where", names.stack(), credential.bucketAccount().grouped(),
                credential.bucketRegion()));
        lines.add(byUrl ? TEXTS.get("review.url", url) : TEXTS.get("review.shipped"));
        lines.add(TEXTS.get("review.policy", names.policy(), credential.bucketName()));
        lines.add(TEXTS.get("review.role", names.role(), parameters.activeeyeAccount().grouped(),
                parameters.externalId()));
        lines.add(standing());
        return lines;
    }

    /** What is there already, in words. */
    public String standing() {
        return existing.map(state -> {
            if (!state.exists()) {
                return TEXTS.get("standing.new");
            }
            if (mustDeleteFirst()) {
                return TEXTS.get("standing.broken", state.status(), state.reason());
            }
            if (state.isInProgress()) {
                return TEXTS.get("standing.busy", state.status());
            }
            return TEXTS.get(state.has(parameters) ? "standing.same" : "standing.update", state.status());
        }).orElse(TEXTS.get("standing.unknown"));
    }

    /** Whether it can be submitted now. */
    public boolean canSubmit() {
        return acknowledged && !Finding.anyError(templateFindings()) && (!mustDeleteFirst() || deleteFirst);
    }

    /** What is to be deployed. */
    public StackRequest request() {
        StackTemplate template = byUrl ? new StackTemplate.At(url) : StackTemplate.SHIPPED;
        return new StackRequest(template, parameters, acknowledged);
    }
}
