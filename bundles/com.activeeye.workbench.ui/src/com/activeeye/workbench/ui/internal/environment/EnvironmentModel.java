package com.activeeye.workbench.ui.internal.environment;

import com.activeeye.workbench.core.environment.EnvironmentId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.text.Texts;
import com.activeeye.workbench.core.validation.Finding;
import com.activeeye.workbench.ui.internal.credential.RegionChoices;
import com.activeeye.workbench.ui.internal.session.EnvironmentChoice;
import java.util.ArrayList;
import java.util.List;

/** What is entered for the environment to switch to, and what is wrong with it so far. */
public final class EnvironmentModel {
    private static final Texts TEXTS = Texts.beside(EnvironmentModel.class);

    private Kind kind;
    private String url;
    private String profile;
    private String region;

    /** The sorts of environments. */
    public enum Kind { SANDBOX, AWS, ENDPOINT }

    /** What is chosen now. */
    public EnvironmentModel(EnvironmentChoice now) {
        kind = switch (now.environment()) {
            case EnvironmentId.Sandbox sandbox -> Kind.SANDBOX;
            case EnvironmentId.Aws aws -> Kind.AWS;
            case EnvironmentId.Endpoint endpoint -> Kind.ENDPOINT;
        };
        url = kind == Kind.ENDPOINT ? now.environment().text() : "";
        profile = now.profile();
        region = now.region().isEmpty() ? "" : RegionChoices.label(now.region());
    }

    /** The sort of environment. */
    public Kind kind() {
        return kind;
    }

    /** Takes the sort of environment. */
    public void kind(Kind chosen) {
        kind = chosen;
    }

    /** The endpoint's URL as typed. */
    public String url() {
        return url;
    }

    /** Takes the endpoint's URL as typed. */
    public void url(String typed) {
        url = typed;
    }

    /** The profile as typed or chosen. */
    public String profile() {
        return profile;
    }

    /** Takes the profile as typed or chosen. */
    public void profile(String typed) {
        profile = typed;
    }

    /** The region as typed or chosen. */
    public String region() {
        return region;
    }

    /** Takes the region as typed or chosen. */
    public void region(String typed) {
        region = typed;
    }

    /** What is wrong. */
    public List<Finding> findings() {
        List<Finding> all = new ArrayList<>();
        if (kind == Kind.ENDPOINT) {
            try {
                if (!(EnvironmentId.parse(url) instanceof EnvironmentId.Endpoint)) {
                    all.add(Finding.error(TEXTS.get("url.form")));
                }
            } catch (WorkbenchException notAUrl) {
                all.add(Finding.error(TEXTS.get("url.form")));
            }
        }
        if (kind != Kind.SANDBOX && !region.isBlank() && RegionChoices.find(region).isEmpty()) {
            all.add(Finding.error(TEXTS.get("region.unknown", region.strip())));
        }
        return all;
    }

    /** The choice as entered; only when nothing is wrong. */
    public EnvironmentChoice choice() {
        String code = RegionChoices.find(region).map(found -> found.code()).orElse("");
        return switch (kind) {
            case SANDBOX -> EnvironmentChoice.SANDBOX;
            case AWS -> new EnvironmentChoice(EnvironmentId.AWS, profile.strip(), code);
            case ENDPOINT -> new EnvironmentChoice(EnvironmentId.parse(url), profile.strip(), code);
        };
    }
}
