package com.activeeye.workbench.sandbox.internal.s3;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import org.w3c.dom.Element;

import com.activeeye.workbench.sandbox.internal.http.AccessRequest;
import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.activeeye.workbench.sandbox.internal.world.World;

/** Makes, finds, lists and deletes buckets. */
final class BucketOperations {
    private final World world;
    private final Buckets buckets;
    private final S3Access access;

    BucketOperations(World world, Buckets buckets, S3Access access) {
        this.world = world;
        this.buckets = buckets;
        this.access = access;
    }

    Reply list(S3Call call) {
        world.require(AccessRequest.own(call.call(), "s3:ListAllMyBuckets", "arn:" + call.call().partition()
                + ":s3:::*"));
        String prefix = call.parameter("prefix");
        String region = call.parameter("bucket-region");
        List<Bucket> mine = buckets.ownedBy(call.call().account()).stream()
                .filter(one -> one.name.startsWith(prefix) && (region.isEmpty() || one.region.equals(region)))
                .toList();
        return Reply.xmlDocument("ListAllMyBucketsResult", S3Service.NAMESPACE, xml -> xml
                .nest("Owner", owner -> owner.element("ID", call.call().account()))
                .nest("Buckets", all -> mine.forEach(one -> all.nest("Bucket", bucket -> bucket
                        .element("Name", one.name).element("CreationDate", S3Times.iso(one.created))
                        .element("BucketRegion", one.region)))));
    }

    Reply create(S3Call call) throws IOException {
        checkName(call.bucket());
        String region = call.call().region();
        world.require(AccessRequest.own(call.call(), "s3:CreateBucket", "arn:" + call.call().partition() + ":s3:::"
                + call.bucket()));
        checkLocation(call, region);
        Optional<Bucket> taken = buckets.addOrFind(new Bucket(call.bucket(), call.call().account(), region, now()));
        if (taken.isPresent()) {
            refuse(taken.get(), call);
        }
        return Reply.http(200).header("Location", "/" + call.bucket());
    }

    /** In us-east-1 s3 says OK for a bucket that the caller has already. */
    private static void refuse(Bucket taken, S3Call call) {
        if (!taken.owner.equals(call.call().account())) {
            throw new AwsError(409, "BucketAlreadyExists", "The requested bucket name is not available. The bucket "
                    + "namespace is shared by all users of the system. Please select a different name and try again.")
                    .with("BucketName", taken.name);
        }
        if (!taken.region.equals("us-east-1") || !call.call().region().equals("us-east-1")) {
            throw new AwsError(409, "BucketAlreadyOwnedByYou", "Your previous request to create the named bucket "
                    + "succeeded and you already own it.").with("BucketName", taken.name);
        }
    }

    private Instant now() {
        return world.clock().instant().truncatedTo(ChronoUnit.SECONDS);
    }

    private static void checkLocation(S3Call call, String region) throws IOException {
        String constraint = "";
        if (call.http().body().length() > 0) {
            Element root = Xml.parse(call.http().body(), "CreateBucketConfiguration");
            constraint = Xml.text(root, "LocationConstraint");
        }
        boolean fits = region.equals("us-east-1") ? constraint.isEmpty() : constraint.equals(region);
        if (!fits) {
            throw AwsError.bad("IllegalLocationConstraintException", "The "
                    + (constraint.isEmpty() ? "unspecified" : constraint) + " location constraint is incompatible for "
                    + "the region specific endpoint this request was sent to.");
        }
    }

    /** The rules for names of general purpose buckets. */
    private static void checkName(String name) {
        boolean valid = name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") && !name.contains("..")
                && !name.matches("\\d+\\.\\d+\\.\\d+\\.\\d+") && !name.startsWith("xn--")
                && !name.startsWith("sthree-") && !name.startsWith("amzn-s3-demo-") && !name.endsWith("-s3alias")
                && !name.endsWith("--ol-s3") && !name.endsWith(".mrap") && !name.endsWith("--x-s3")
                && !name.endsWith("--table-s3");
        if (!valid) {
            throw AwsError.bad("InvalidBucketName", "The specified bucket is not valid.").with("BucketName", name);
        }
    }

    Reply head(S3Call call) {
        Bucket bucket = access.require(call, "s3:ListBucket", "");
        return Reply.http(200).header("x-amz-bucket-region", bucket.region).header("x-amz-access-point-alias",
                "false");
    }

    Reply delete(S3Call call) {
        Bucket bucket = access.require(call, "s3:DeleteBucket", "");
        if (!buckets.remove(bucket.name)) {
            throw new AwsError(409, "BucketNotEmpty", "The bucket you tried to delete is not empty")
                    .with("BucketName", bucket.name);
        }
        return Reply.http(204);
    }

    /** Works from every region, unlike all others. */
    Reply location(S3Call call) {
        Bucket bucket = buckets.find(call.bucket()).orElseThrow(() -> S3Errors.noBucket(call.bucket()));
        access.checkOwner(call, bucket);
        access.require(call.call().caller(), bucket, "s3:GetBucketLocation", "", call.call().context());
        String location = bucket.region.equals("us-east-1") ? "" : bucket.region;
        return Reply.xmlDocument("LocationConstraint", S3Service.NAMESPACE, xml -> xml.text(location));
    }
}
