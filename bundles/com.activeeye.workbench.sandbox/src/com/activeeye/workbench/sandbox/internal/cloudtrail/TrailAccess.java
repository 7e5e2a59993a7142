package com.activeeye.workbench.sandbox.internal.cloudtrail;

import java.util.List;
import java.util.Optional;

import com.activeeye.workbench.sandbox.internal.http.Arn;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.trail.Trail;
import com.activeeye.workbench.sandbox.internal.trail.TrailStore;
import com.activeeye.workbench.sandbox.internal.world.World;
import com.google.gson.JsonElement;

/** Finds the trail that a call names, and checks that the caller may do this to it. */
final class TrailAccess {
    private final World world;
    private final TrailStore store;

    TrailAccess(World world, TrailStore store) {
        this.world = world;
        this.store = store;
    }

    /** Throws AccessDenied unless the caller may call this operation on {@code resource}. */
    void require(Call call, String resource) {
        world.require(call, "cloudtrail:" + call.operation(), resource);
    }

    /** The trails that the caller's account sees in the call's Region. */
    List<Trail> visible(Call call, boolean shadows) {
        return store.all().stream().filter(trail -> store.concerns(trail, call.account()))
                .filter(trail -> trail.homeRegion.equals(call.region()) && (shadows || owns(call, trail))
                        || shadows && trail.multiRegion)
                .toList();
    }

    /** The trail that a name or ARN means to this caller. */
    Optional<Trail> find(Call call, String name) {
        if (name.startsWith("arn:")) {
            checkArn(name);
            return store.find(name).filter(trail -> store.concerns(trail, call.account()));
        }
        return visible(call, true).stream().filter(trail -> trail.name.equals(name)).findFirst();
    }

    /** The trail, after the caller's permission was checked; TrailNotFoundException if there is none. */
    Trail named(Call call, String name) {
        if (!name.startsWith("arn:")) {
            TrailNames.check(name);
        }
        Optional<Trail> trail = find(call, name);
        require(call, trail.map(Trail::arn).orElseGet(() -> arn(call, name)));
        return trail.orElseThrow(() -> AwsError.bad("TrailNotFoundException", "Unknown trail: " + arn(call, name)
                + " for the user: " + call.account()));
    }

    /** The trail, which must be the caller's account's and be changed in its home Region. */
    Trail owned(Call call, String name) {
        Trail trail = named(call, name);
        if (!owns(call, trail)) {
            throw AwsError.bad("NotOrganizationMasterAccountException",
                    "The trail " + trail.arn()
                    + " is an organization trail. Only the management account can change it.");
        }
        if (!trail.homeRegion.equals(call.region())) {
            throw AwsError.bad("InvalidHomeRegionException", "Trail " + trail.arn() + " has home region "
                    + trail.homeRegion + " and cannot be changed in " + call.region() + ".");
        }
        return trail;
    }

    static boolean owns(Call call, Trail trail) {
        return trail.account.equals(call.account());
    }

    static String arn(Call call, String name) {
        return name.startsWith("arn:") ? name
                : Arn.of("cloudtrail", call.region(), call.account(), "trail/" + name).toString();
    }

    /** A text parameter; InvalidParameter… in the service's words if it is missing. */
    static String text(Call call, String member) {
        JsonElement value = call.json().get(member);
        return value == null || !value.isJsonPrimitive() ? "" : value.getAsString();
    }

    static boolean has(Call call, String member) {
        return call.json().has(member) && !call.json().get(member).isJsonNull();
    }

    static boolean flag(Call call, String member, boolean otherwise) {
        return has(call, member) ? call.json().get(member).getAsBoolean() : otherwise;
    }

    private static void checkArn(String arn) {
        if (!Arn.isArn(arn) || !arn.matches("arn:[^:]+:cloudtrail:[^:]+:\\d{12}:trail/.+")) {
            throw AwsError.bad("CloudTrailARNInvalidException", "The specified trail ARN is not valid: " + arn);
        }
    }
}
