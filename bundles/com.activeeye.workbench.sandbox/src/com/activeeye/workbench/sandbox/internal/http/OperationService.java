package com.activeeye.workbench.sandbox.internal.http;

import java.io.IOException;

/** A service whose calls name an operation each; its constructor puts in those that it has. */
public abstract class OperationService implements Service {
    /** What the service can do. */
    protected final Operations operations = new Operations();

    private final String name;
    private final Protocol protocol;

    /**
     * A service without operations yet.
     *
     * @param name the name in the credential scope
     * @param protocol how it speaks
     */
    protected OperationService(String name, Protocol protocol) {
        this.name = name;
        this.protocol = protocol;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Protocol protocol() {
        return protocol;
    }

    @Override
    public Reply handle(Call call) throws IOException {
        return operations.run(call);
    }
}
