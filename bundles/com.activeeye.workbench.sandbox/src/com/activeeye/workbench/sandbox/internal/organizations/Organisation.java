package com.activeeye.workbench.sandbox.internal.organizations;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

import com.activeeye.workbench.sandbox.internal.world.Accounts;

/** The sandbox's one organisation: its tree, its delegated administrators and the services it trusts. */
final class Organisation {
    static final String ID = "o-exampleorg1";
    static final String ROOT = "r-ex01";
    static final Instant FOUNDED = Instant.parse("2024-03-01T09:00:00Z");

    /** An organisational unit. */
    record Unit(String id, String name, String parent) {
    }

    private final List<Unit> units = new ArrayList<>();
    private final Map<String, String> parents = new LinkedHashMap<>();
    /** Services by account, each with the time of its delegation. */
    private final SortedMap<String, Map<String, Instant>> delegated = new TreeMap<>();
    private final SortedMap<String, Instant> trusted = new TreeMap<>();

    static Organisation seeded() {
        Organisation made = new Organisation();
        made.units.add(new Unit("ou-ex01-security", "Security", ROOT));
        made.units.add(new Unit("ou-ex01-workload", "Workloads", ROOT));
        made.parents.put(Accounts.MANAGEMENT, ROOT);
        made.parents.put(Accounts.LOG_ARCHIVE, "ou-ex01-security");
        made.parents.put(Accounts.PRODUCTION, "ou-ex01-workload");
        made.parents.put(Accounts.STAGING, "ou-ex01-workload");
        made.trusted.put("cloudtrail.amazonaws.com", FOUNDED);
        made.trusted.put("member.org.stacksets.cloudformation.amazonaws.com", FOUNDED);
        made.delegate(Accounts.LOG_ARCHIVE, "cloudtrail.amazonaws.com", FOUNDED);
        return made;
    }

    boolean has(String accountId) {
        return parents.containsKey(accountId);
    }

    /** The accounts' numbers in a fixed order. */
    List<String> accounts() {
        return new ArrayList<>(new TreeSet<>(parents.keySet()));
    }

    List<String> accountsOf(String parent) {
        return accounts().stream().filter(id -> parents.get(id).equals(parent)).toList();
    }

    List<Unit> unitsOf(String parent) {
        return units.stream().filter(unit -> unit.parent().equals(parent)).toList();
    }

    Optional<String> parentOf(String child) {
        return Optional.ofNullable(parents.get(child))
                .or(() -> units.stream().filter(unit -> unit.id().equals(child)).map(Unit::parent).findFirst());
    }

    boolean hasParent(String id) {
        return id.equals(ROOT) || units.stream().anyMatch(unit -> unit.id().equals(id));
    }

    Map<String, Map<String, Instant>> delegated() {
        return delegated;
    }

    void delegate(String accountId, String service, Instant now) {
        delegated.computeIfAbsent(accountId, id -> new TreeMap<>()).put(service, now);
    }

    Map<String, Instant> trusted() {
        return trusted;
    }
}
