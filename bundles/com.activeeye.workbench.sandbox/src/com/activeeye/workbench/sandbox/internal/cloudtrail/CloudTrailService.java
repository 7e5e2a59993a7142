package com.activeeye.workbench.sandbox.internal.cloudtrail;

import java.time.Instant;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.JsonProtocol;
import com.activeeye.workbench.sandbox.internal.http.OperationService;
import com.activeeye.workbench.sandbox.internal.http.Protocol;
import com.activeeye.workbench.sandbox.internal.trail.Delivery;
import com.activeeye.workbench.sandbox.internal.trail.EventHistory;
import com.activeeye.workbench.sandbox.internal.trail.LogFileWriter;
import com.activeeye.workbench.sandbox.internal.trail.TrailRecorder;
import com.activeeye.workbench.sandbox.internal.trail.TrailStore;
import com.activeeye.workbench.sandbox.internal.world.TrailWriter;
import com.activeeye.workbench.sandbox.internal.world.World;

/** The sandbox's CloudTrail: trails that really deliver, and the history of calls. */
public final class CloudTrailService extends OperationService implements TrailWriter {
    private static final Protocol PROTOCOL =
            new JsonProtocol("1.1", "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101", "");

    private final LogFileWriter writer;
    private final TrailRecorder recorder;
    private final TrailSeed seed;

    public CloudTrailService(World world) {
        super("cloudtrail", PROTOCOL);
        TrailStore store = new TrailStore(world);
        EventHistory history = new EventHistory();
        Delivery delivery = new Delivery(world, store);
        writer = new LogFileWriter(world, store, delivery, history);
        recorder = new TrailRecorder(writer.feeds(), world.clock());
        seed = new TrailSeed(world, store);
        TrailAccess access = new TrailAccess(world, store);
        new TrailOperations(world, store, delivery, access).register(operations);
        new TrailReadOperations(access, store).register(operations);
        new LookupOperation(world, history).register(operations);
    }

    @Override
    public void seed() {
        seed.run();
    }

    @Override
    public void deliverDue(Instant now) {
        writer.deliverDue(now);
    }

    @Override
    public void observe(Call call, Optional<AwsError> error) {
        recorder.record(call, error);
    }
}
