package com.activeeye.workbench.sandbox.internal.cloudformation;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.Principal;
import com.activeeye.workbench.sandbox.internal.world.Accounts;
import com.activeeye.workbench.sandbox.internal.world.ObjectStore;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Puts the template that the guide names where both of its addresses lead, commercial and government. */
final class TemplateSeed {
    private static final String BUCKET = "activeeye-cloudformation-templates";
    private static final String KEY = "activeeye-read-cloudtrail.yaml";

    private final World world;

    TemplateSeed(World world) {
        this.world = world;
    }

    void run() {
        ObjectStore objects = world.find(ObjectStore.class);
        if (objects.exists(BUCKET) && objects.keys(BUCKET, KEY).contains(KEY)) {
            return;
        }
        String region = world.accounts().homeRegion(Accounts.POD);
        String partition = Arn.partitionOf(region);
        objects.seedBucket(Accounts.POD, region, BUCKET);
        objects.seedPolicy(BUCKET, """
                {"Version":"2012-10-17","Statement":[{"Sid":"EverybodyMayReadTheTemplates","Effect":"Allow",
                "Principal":"*","Action":"s3:GetObject","Resource":"arn:%s:s3:::%s/*"}]}
                """.formatted(partition, BUCKET));
        try (InputStream template = TemplateSeed.class.getResourceAsStream(KEY)) {
            objects.put(Principal.root(partition, Accounts.POD), BUCKET, KEY, template.readAllBytes(),
                    "application/x-yaml", "", Map.of(), Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("The template " + KEY + " could not be put into the bucket " + BUCKET, e);
        }
    }
}
