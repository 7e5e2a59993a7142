package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A change set: what executing it would do, and what it needs for that. */
public final class ChangeSet {

    /** What would happen to one resource. */
    public record Change(String action, String logicalId, String physicalId, String type, String replacement,
            List<Detail> details) {
    }

    /** One property that would change. */
    public record Detail(String property, String requiresRecreation) {
    }

    public String id = "";
    public String name = "";
    public String stackId = "";
    public String stackName = "";
    public String type = "";
    public String status = "";
    public String reason = "";
    public String execution = "";
    public String description = "";
    public Instant created = Instant.EPOCH;
    public String template = "";
    public Map<String, String> parameters = new LinkedHashMap<>();
    public List<String> capabilities = new ArrayList<>();
    public Map<String, String> tags = new LinkedHashMap<>();
    public String onFailure = "ROLLBACK";
    public List<Change> changes = new ArrayList<>();
}
