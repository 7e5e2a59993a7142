package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The operations that a service has, by name; anything else is answered as AWS answers it. */
public final class Operations {

    /** What carries out one operation. */
    @FunctionalInterface
    public interface Operation {
        Reply run(Call call) throws IOException;
    }

    private final Map<String, Operation> byName = new HashMap<>();

    /** Adds an operation under the name that the wire protocol uses. */
    public Operations on(String name, Operation operation) {
        byName.put(name, operation);
        return this;
    }

    /** Runs the call's operation. */
    public Reply run(Call call) throws IOException {
        Operation operation = byName.get(call.operation());
        if (operation == null) {
            throw AwsError.unknownOperation(call);
        }
        return operation.run(call);
    }
}
