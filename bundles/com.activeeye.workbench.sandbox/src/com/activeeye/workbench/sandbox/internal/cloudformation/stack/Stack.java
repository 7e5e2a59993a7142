package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Principal;

/** A stack with all that is known of it; kept in the sandbox's state and changed only under its lock. */
public final class Stack {

    /** One resource of a stack. */
    public static final class Resource {
        public String logicalId = "";
        public String type = "";
        public String physicalId = "";
        public String status = "";
        public String reason = "";
        public Instant changed = Instant.EPOCH;
        public Map<String, String> attributes = new LinkedHashMap<>();
        /** The properties last applied, as JSON with all functions worked out. */
        public String properties = "{}";
        public String deletionPolicy = "Delete";
        public String drift = "NOT_CHECKED";
        public Instant driftChecked = Instant.EPOCH;
        public String driftedProperties = "{}";
        /** The order of making, which removal goes through backwards. */
        public int order;

        Resource copy() {
            Resource copy = new Resource();
            copy.logicalId = logicalId;
            copy.type = type;
            copy.physicalId = physicalId;
            copy.status = status;
            copy.reason = reason;
            copy.changed = changed;
            copy.attributes = new LinkedHashMap<>(attributes);
            copy.properties = properties;
            copy.drift = drift;
            copy.driftChecked = driftChecked;
            copy.driftedProperties = driftedProperties;
            return copy;
        }
    }

    /** One entry of the stack's history. */
    public record Event(String id, String logicalId, String physicalId, String type, Instant time, String status,
            String reason, String properties, String token) {
    }

    /** One output of a finished stack. */
    public record Output(String key, String value, String description, String exportName) {
    }

    /** What the stack was before an update began. */
    public static final class Previous {
        public String template = "";
        public Map<String, String> parameters = new LinkedHashMap<>();
        public Map<String, String> properties = new LinkedHashMap<>();
    }

    public String id = "";
    public String name = "";
    public String account = "";
    public String region = "";
    public String status = "";
    public String reason = "";
    public String description = "";
    public Instant created = Instant.EPOCH;
    public Instant updated = Instant.EPOCH;
    public Instant deleted = Instant.EPOCH;
    public String template = "";
    public Map<String, String> parameters = new LinkedHashMap<>();
    public List<String> capabilities = new ArrayList<>();
    public Map<String, String> tags = new LinkedHashMap<>();
    public String onFailure = "ROLLBACK";
    public boolean protectedFromDeletion;
    public String roleArn = "";
    public String token = "";
    public Principal principal;
    public Map<String, Resource> resources = new LinkedHashMap<>();
    public List<Event> events = new ArrayList<>();
    public List<Output> outputs = new ArrayList<>();
    public Previous previous = new Previous();
    /** Resources replaced or dropped by an update, to be removed when it is complete. */
    public List<Resource> leftovers = new ArrayList<>();
    public List<String> retained = new ArrayList<>();
    public String drift = "NOT_CHECKED";
    public Instant driftChecked = Instant.EPOCH;
    public boolean cancelled;

    public boolean isDeleted() {
        return status.equals("DELETE_COMPLETE");
    }

    public boolean inProgress() {
        return status.endsWith("_IN_PROGRESS") && !status.equals("REVIEW_IN_PROGRESS");
    }

    /** What can be shown of the stack, as it is now; changes of the stack do not reach it. */
    Stack copy() {
        Stack copy = new Stack();
        copy.id = id;
        copy.name = name;
        copy.account = account;
        copy.region = region;
        copy.status = status;
        copy.reason = reason;
        copy.description = description;
        copy.created = created;
        copy.updated = updated;
        copy.deleted = deleted;
        copy.template = template;
        copy.parameters = new LinkedHashMap<>(parameters);
        copy.capabilities = new ArrayList<>(capabilities);
        copy.tags = new LinkedHashMap<>(tags);
        copy.onFailure = onFailure;
        copy.protectedFromDeletion = protectedFromDeletion;
        copy.roleArn = roleArn;
        copy.principal = principal;
        resources.forEach((logicalId, resource) -> copy.resources.put(logicalId, resource.copy()));
        copy.events = new ArrayList<>(events);
        copy.outputs = new ArrayList<>(outputs);
        copy.drift = drift;
        copy.driftChecked = driftChecked;
        return copy;
    }
}
