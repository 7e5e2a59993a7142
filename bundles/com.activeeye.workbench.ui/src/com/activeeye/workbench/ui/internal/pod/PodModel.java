package com.activeeye.workbench.ui.internal.pod;

import com.activeeye.workbench.core.credential.ConnectorCredential;
import com.activeeye.workbench.core.pod.Pod;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.internal.credential.RegionChoices;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What is entered for the pod's set-up, and what the set-up will make. */
public final class PodModel {
    private static final Texts TEXTS = Texts.beside(PodModel.class);

    private final Optional<Pod> recorded;
    private final List<ConnectorCredential> credentials;
    private String profile;
    private String region;

    /**
     * For an environment.
     *
     * @param recorded the pod as it was set up before; empty when it was not
     * @param credentials the recorded credentials, whose buckets the pod is to take notifications from
     * @param defaultRegion the code of the region that is proposed
     */
    public PodModel(Optional<Pod> recorded, List<ConnectorCredential> credentials, String defaultRegion) {
        this.recorded = recorded;
        this.credentials = List.copyOf(credentials);
        this.profile = recorded.map(Pod::profile).orElse("");
        this.region = RegionChoices.label(recorded.map(Pod::homeRegion).orElse(defaultRegion));
    }

    /** The profile as typed or chosen; empty for the environment's default. */
    public String profile() {
        return profile.strip();
    }

    /** Takes the profile as typed or chosen. */
    public void profile(String typed) {
        profile = typed;
    }

    /** The home region as typed or chosen. */
    public String region() {
        return region;
    }

    /** Takes the home region as typed or chosen. */
    public void region(String typed) {
        region = typed;
    }

    /** The home region's code; empty when none of that name is known. */
    public Optional<String> regionCode() {
        return RegionChoices.find(region).map(found -> found.code());
    }

    /** What is wrong. */
    public List<Finding> findings() {
        return regionCode().isPresent() ? List.of() : List.of(Finding.error(TEXTS.get("region.unknown")));
    }

    /** What the set-up will make, one sentence a line. */
    public List<String> review() {
        List<String> lines = new ArrayList<>();
        String home = regionCode().orElse(region);
        lines.add(TEXTS.get("review.account", profile().isEmpty() ? TEXTS.get("review.default") : profile()));
        lines.add(TEXTS.get("review.queue", Pod.QUEUE_NAME, home));
        lines.add(TEXTS.get("review.dead_letters", Pod.DEAD_LETTER_QUEUE_NAME));
        regions().forEach(each -> lines.add(TEXTS.get("review.topic", Pod.TOPIC_NAME, each)));
        lines.add(credentials.isEmpty() ? TEXTS.get("review.no_buckets")
                : TEXTS.get("review.buckets", credentials.size()));
        lines.add(TEXTS.get(recorded.isPresent() ? "review.again" : "review.idempotent"));
        return lines;
    }

    private TreeSet<String> regions() {
        return credentials.stream().map(ConnectorCredential::bucketRegion)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
