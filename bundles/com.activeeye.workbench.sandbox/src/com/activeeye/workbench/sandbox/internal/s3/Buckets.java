package com.activeeye.workbench.sandbox.internal.s3;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.activeeye.workbench.sandbox.internal.state.State;
import com.activeeye.workbench.sandbox.internal.state.StateStore;

/** All buckets of all accounts: their names are global. */
final class Buckets {

    private static final class Known {
        private final Map<String, Bucket> buckets = new TreeMap<>();
        private long sequence;
    }

    private final State<Known> state;

    Buckets(StateStore store) {
        state = store.open("s3", Known.class, Known::new);
    }

    <R> R read(String name, Function<Bucket, R> reader) {
        return state.read(known -> reader.apply(existing(known, name)));
    }

    <R> R update(String name, Function<Bucket, R> writer) {
        return state.update(known -> writer.apply(existing(known, name)));
    }

    void change(String name, Consumer<Bucket> writer) {
        state.change(known -> writer.accept(existing(known, name)));
    }

    private static Bucket existing(Known known, String name) {
        Bucket bucket = known.buckets.get(name);
        if (bucket == null) {
            throw S3Errors.noBucket(name);
        }
        return bucket;
    }

    Optional<Bucket> find(String name) {
        return state.read(known -> Optional.ofNullable(known.buckets.get(name)));
    }

    /** The object of a key. */
    Optional<StoredObject> object(Bucket bucket, String key) {
        return state.read(known -> Optional.ofNullable(bucket.objects.get(key)));
    }

    /** Adds the bucket unless the name is taken; answers the bucket that has it then. */
    Optional<Bucket> addOrFind(Bucket bucket) {
        return state.update(known -> Optional.ofNullable(known.buckets.putIfAbsent(bucket.name, bucket)));
    }

    /** Removes an empty bucket; false when it is not empty. */
    boolean remove(String name) {
        return state.update(known -> existing(known, name).objects.isEmpty() && known.buckets.remove(name) != null);
    }

    List<Bucket> ownedBy(String account) {
        return state.read(known -> known.buckets.values().stream().filter(one -> one.owner.equals(account)).toList());
    }

    /** A number that grows with every event: sequencers of notifications. */
    long nextSequence() {
        return state.update(known -> ++known.sequence);
    }

    /** The files of all objects and parts. */
    Set<String> files() {
        return state.read(known -> known.buckets.values().stream().flatMap(bucket -> Stream.concat(
                bucket.objects.values().stream(),
                bucket.uploads.values().stream().flatMap(upload -> upload.parts().values().stream())))
                .map(StoredObject::file).collect(Collectors.toSet()));
    }
}
