package com.activeeye.workbench.sandbox.internal.iam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.activeeye.workbench.sandbox.internal.http.QueryParameters;

/** Reads and changes the tags of IAM's resources. */
final class Tags {
    private static final int MOST = 50;

    private Tags() {
    }

    /** The tags in a call; their keys differ regardless of case. */
    static Map<String, String> of(QueryParameters query) {
        Map<String, String> tags = new HashMap<>();
        for (QueryParameters tag : query.structures("Tags")) {
            String key = tag.required("Key");
            if (key.length() > 128 || key.startsWith("aws:")) {
                throw IamErrors.invalid("tags.key", "Member must be at most 128 characters and not begin with aws:");
            }
            tags.put(key, tag.get("Value"));
        }
        return tags;
    }

    /** Tags with others added; LimitExceeded beyond fifty. */
    static Map<String, String> added(Map<String, String> tags, Map<String, String> more) {
        Map<String, String> next = new HashMap<>(tags);
        next.putAll(more);
        if (next.size() > MOST) {
            throw IamErrors.limit("Cannot exceed quota for TagsPerResource: " + MOST);
        }
        return next;
    }

    /** Tags without some keys. */
    static Map<String, String> without(Map<String, String> tags, List<String> keys) {
        Map<String, String> next = new HashMap<>(tags);
        next.keySet().removeAll(keys);
        return next;
    }
}
