package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Backend;
import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Kinds;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.ResourceWork;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackStore;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Operations;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;
import com.activeeye.workbench.sandbox.internal.world.World;

/** The operations on drift, which compare a stack's resources with what their services have now. */
final class DriftOperations {
    private static final String IN_SYNC = "IN_SYNC";

    /** A detection that has ended: what it found. */
    private record Detection(String stackId, String account, String drift, int drifted, Instant time, String failure) {
    }

    private final World world;
    private final StackStore store;
    private final Map<String, Detection> detections = new ConcurrentHashMap<>();

    DriftOperations(World world, StackStore store) {
        this.world = world;
        this.store = store;
    }

    void register(Operations operations) {
        operations.on("DetectStackDrift", this::detect).on("DescribeStackDriftDetectionStatus", this::status)
                .on("DescribeStackResourceDrifts", this::drifts);
    }

    private Reply detect(Call call) throws IOException {
        Stack stack = store.view(call, call.query().required("StackName"));
        world.require(call, "cloudformation:DetectStackDrift", stack.id);
        if (!stack.status.matches("(CREATE|UPDATE|ROLLBACK|UPDATE_ROLLBACK)_(COMPLETE|FAILED)")) {
            throw Values.invalid("Drift detection cannot be performed on stack [" + stack.id + "] while in status "
                    + stack.status);
        }
        String id = UUID.randomUUID().toString();
        detections.put(id, detection(call, stack));
        return Reply.xml(xml -> xml.element("StackDriftDetectionId", id));
    }

    private Detection detection(Call call, Stack stack) throws IOException {
        Instant now = world.clock().instant();
        Backend backend = new Backend(world, call.caller(), call.region());
        int drifted = 0;
        try {
            for (Stack.Resource resource : stack.resources.values()) {
                drifted += !resource.physicalId.isEmpty() && look(stack, resource, backend, now) ? 1 : 0;
            }
        } catch (AwsError e) {
            return new Detection(stack.id, stack.account, "UNKNOWN", drifted, now, e.getMessage());
        }
        String drift = drifted > 0 ? "DRIFTED" : IN_SYNC;
        store.with(stack.id, kept -> {
            kept.drift = drift;
            kept.driftChecked = now;
            return kept;
        });
        return new Detection(stack.id, stack.account, drift, drifted, now, "");
    }

    /** Compares one resource, and notes the outcome; whether it has drifted. */
    private boolean look(Stack stack, Stack.Resource resource, Backend backend, Instant now) throws IOException {
        Map<String, Object> applied = ResourceWork.applied(resource);
        Optional<Map<String, Object>> actual = Kinds.of(resource.type).observe(backend,
                ResourceWork.existing(resource), applied);
        String drift = actual.isEmpty() ? "DELETED" : same(applied, actual.get()) ? IN_SYNC : "MODIFIED";
        store.with(stack.id, kept -> {
            Stack.Resource found = kept.resources.get(resource.logicalId);
            found.drift = drift;
            found.driftChecked = now;
            found.driftedProperties = Values.json(actual.orElse(Map.of()));
            return found;
        });
        return !drift.equals(IN_SYNC);
    }

    private static boolean same(Object expected, Object actual) {
        return Values.plain(expected).equals(Values.plain(actual));
    }

    private Reply status(Call call) {
        String id = call.query().required("StackDriftDetectionId");
        Detection found = detections.get(id);
        if (found == null || !found.account().equals(call.account())) {
            throw Values.invalid("Drift detection with id " + id + " does not exist");
        }
        world.require(call, "cloudformation:DescribeStackDriftDetectionStatus", "*");
        return Reply.xml(xml -> {
            xml.element("StackId", found.stackId()).element("StackDriftDetectionId", id);
            xml.element("StackDriftStatus", found.drift());
            xml.element("DetectionStatus", found.failure().isEmpty() ? "DETECTION_COMPLETE" : "DETECTION_FAILED");
            StackXml.element(xml, "DetectionStatusReason", found.failure());
            xml.element("DriftedStackResourceCount", found.drifted());
            StackXml.time(xml, "Timestamp", found.time());
        });
    }

    private Reply drifts(Call call) {
        Stack stack = store.view(call, call.query().required("StackName"));
        world.require(call, "cloudformation:DescribeStackResourceDrifts", stack.id);
        List<String> wanted = call.query().list("StackResourceDriftStatusFilters");
        List<Stack.Resource> shown = stack.resources.values().stream()
                .filter(r -> !r.drift.equals("NOT_CHECKED") && (wanted.isEmpty() || wanted.contains(r.drift))).toList();
        return Reply.xml(xml -> xml.members("StackResourceDrifts", shown,
                (member, resource) -> drift(member, stack, resource)));
    }

    private static void drift(XmlWriter xml, Stack stack, Stack.Resource resource) {
        Map<String, Object> expected = ResourceWork.applied(resource);
        Map<String, Object> actual = Values.parse(resource.driftedProperties);
        xml.element("StackId", stack.id).element("LogicalResourceId", resource.logicalId)
                .element("PhysicalResourceId", resource.physicalId).element("ResourceType", resource.type)
                .element("ExpectedProperties", resource.properties)
                .element("ActualProperties", resource.driftedProperties);
        boolean modified = resource.drift.equals("MODIFIED");
        List<String> names = modified ? new TreeSet<>(expected.keySet()).stream()
                .filter(name -> !same(expected.get(name), actual.get(name))).toList() : List.of();
        xml.members("PropertyDifferences", names, (member, name) -> member.element("PropertyPath", "/" + name)
                .element("ExpectedValue", Values.text(expected.get(name)))
                .element("ActualValue", Values.text(actual.get(name)))
                .element("DifferenceType", actual.containsKey(name) ? "NOT_EQUAL" : "REMOVE"));
        xml.element("StackResourceDriftStatus", resource.drift);
        StackXml.time(xml, "Timestamp", resource.driftChecked);
    }
}
