package com.activeeye.workbench.sandbox.internal.trail;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/** The last events of each account and Region, as CloudTrail's event history shows them with or without a trail. */
public final class EventHistory {
    private static final int KEPT = 1000;

    private final Map<String, Deque<String>> events = new ConcurrentHashMap<>();

    void add(String account, String region, List<String> fresh) {
        Deque<String> kept = events.computeIfAbsent(account + region, lane -> new ArrayDeque<>());
        synchronized (kept) {
            fresh.forEach(kept::addLast);
            while (kept.size() > KEPT) {
                kept.removeFirst();
            }
        }
    }

    /** The events of an account in a Region, newest first, the last thousand at most. */
    public List<JsonObject> recent(String account, String region) {
        Deque<String> kept = events.getOrDefault(account + region, new ArrayDeque<>());
        List<String> copy;
        synchronized (kept) {
            copy = new ArrayList<>(kept);
        }
        Collections.reverse(copy);
        return copy.stream().map(text -> JsonParser.parseString(text).getAsJsonObject()).toList();
    }
}
