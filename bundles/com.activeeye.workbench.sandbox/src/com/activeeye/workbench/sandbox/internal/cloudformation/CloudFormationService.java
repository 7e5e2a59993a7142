package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.time.Duration;

import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackEngine;
import com.activeeye.workbench.sandbox.internal.cloudformation.stack.StackStore;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.http.QueryProtocol;
import com.activeeye.workbench.sandbox.internal.world.World;

/** The sandbox's CloudFormation: stacks, change sets and drift, of the resource types that the sandbox can make. */
public final class CloudFormationService extends OperationService {
    private static final Protocol PROTOCOL =
            new QueryProtocol("http://cloudformation.amazonaws.com/doc/2010-05-15/", "2010-05-15");
    private static final Duration STEP = Duration.ofMillis(350);

    private final StackEngine engine;
    private final TemplateSeed seed;

    /** A service whose resources take some hundred milliseconds, so that a person can watch them. */
    public CloudFormationService(World world) {
        this(world, STEP);
    }

    /** @param step how long each step of a resource takes; zero for as fast as can be */
    public CloudFormationService(World world, Duration step) {
        super("cloudformation", PROTOCOL);
        StackStore store = new StackStore(world);
        engine = new StackEngine(world, store, step);
        seed = new TemplateSeed(world);
        TemplateSource templates = new TemplateSource(world);
        StackDrafts drafts = new StackDrafts(world, store, templates);
        new StackOperations(world, store, engine, drafts).register(operations);
        new StackReadOperations(world, store).register(operations);
        new ChangeSetOperations(world, store, engine, drafts).register(operations);
        new TemplateOperations(world, store, templates).register(operations);
        new DriftOperations(world, store).register(operations);
    }

    @Override
    public void seed() {
        seed.run();
    }

    @Override
    public void start() {
        engine.resume();
    }

    @Override
    public void close() {
        engine.close();
    }
}
