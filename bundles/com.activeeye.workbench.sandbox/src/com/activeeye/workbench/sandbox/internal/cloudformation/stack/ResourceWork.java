package com.activeeye.workbench.sandbox.internal.cloudformation.stack;

import java.io.IOException;
import java.util.Map;
import java.util.UUID;

import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Backend;
import com.activeeye.workbench.sandbox.internal.cloudformation.resource.Kinds;
import com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind;
import com.activeeye.workbench.sandbox.internal.cloudformation.resource.ResourceKind.Existing;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.Stack.Resource;
import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.world.Ids;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Makes, changes and removes one resource of a stack, with the reasons in CloudFormation's words where it fails. */
public final class ResourceWork {
    /** A step that could not be done. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String reason) {
            super(reason, null, false, false);
        }
    }

    /** A call that may fail as a service does. */
    @FunctionalInterface
    private interface Step<R> {
        R run() throws IOException;
    }

    private final World world;
    private final StackStore store;

    ResourceWork(World world, StackStore store) {
        this.world = world;
        this.store = store;
    }

    /** Makes the resource and remembers what it is called. */
    void create(String stackId, Resource resource, Map<String, Object> properties) throws Failed, IOException {
        ResourceKind kind = Kinds.of(resource.type);
        String fault = Kinds.fault(kind, properties);
        if (!fault.isEmpty()) {
            throw new Failed(fault);
        }
        String generated = store.with(stackId, stack -> generated(stack, resource));
        Existing made = attempt(kind, properties, () -> kind.create(backend(stackId), generated, properties));
        remember(stackId, resource, made, properties);
    }

    /** Changes the resource in place from the properties it has to others. */
    void update(String stackId, Resource resource, Map<String, Object> properties) throws Failed, IOException {
        ResourceKind kind = Kinds.of(resource.type);
        String fault = Kinds.fault(kind, properties);
        if (!fault.isEmpty()) {
            throw new Failed(fault);
        }
        Map<String, Object> before = applied(resource);
        // Noted before it is tried: of an update that fails midway, a part may have been applied.
        remember(stackId, resource, existing(resource), properties);
        attempt(kind, properties, () -> kind.update(backend(stackId), existing(resource), before, properties));
    }

    /** Removes the resource. */
    void delete(String stackId, Resource resource) throws Failed, IOException {
        ResourceKind kind = Kinds.of(resource.type);
        attempt(kind, applied(resource), () -> {
            kind.delete(backend(stackId), existing(resource), applied(resource));
            return resource;
        });
    }

    /** The properties that were last applied. */
    public static Map<String, Object> applied(Resource resource) {
        return Values.parse(resource.properties);
    }

    public static Existing existing(Resource resource) {
        return new Existing(resource.physicalId, Map.copyOf(resource.attributes));
    }

    /** Calls of other services as the principal that the stack acts as. */
    public Backend backend(String stackId) {
        return store.with(stackId, stack -> new Backend(world, stack.principal, stack.region));
    }

    private void remember(String stackId, Resource resource, Existing made, Map<String, Object> properties) {
        store.with(stackId, stack -> {
            resource.physicalId = made.physicalId();
            resource.attributes.clear();
            resource.attributes.putAll(made.attributes());
            resource.properties = Values.json(properties);
            return resource;
        });
    }

    private static String generated(Stack stack, Resource resource) {
        String name = stack.name + "-" + resource.logicalId;
        return name.substring(0, Math.min(50, name.length())) + "-" + Ids.accessKey("").substring(0, 12);
    }

    private static <R> R attempt(ResourceKind kind, Map<String, Object> properties, Step<R> step)
            throws Failed, IOException {
        try {
            return step.run();
        } catch (AwsError e) {
            String name = kind.nameProperty().isEmpty() ? "" : Values.text(properties.get(kind.nameProperty()));
            if (e.code().startsWith("EntityAlreadyExists") && !name.isEmpty()) {
                throw new Failed(name + " already exists");
            }
            String service = kind.type().split("::")[1];
            throw new Failed("Resource handler returned message: \"" + e.getMessage() + " (Service: "
                    + service.charAt(0) + service.substring(1).toLowerCase(java.util.Locale.ROOT) + ", Status Code: "
                    + e.status() + ", Request ID: " + UUID.randomUUID() + ")\" (RequestToken: " + UUID.randomUUID()
                    + ", HandlerErrorCode: " + handlerCode(e) + ")");
        }
    }

    private static String handlerCode(AwsError e) {
        return switch (e.code()) {
            case "AccessDenied", "AccessDeniedException" -> "AccessDenied";
            case "NoSuchEntity", "NotFound" -> "NotFound";
            case "Throttling", "ThrottlingException" -> "Throttling";
            default -> e.status() < 500 ? "InvalidRequest" : "GeneralServiceException";
        };
    }
}
