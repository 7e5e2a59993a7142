package com.activeeye.workbench.sandbox.internal.iam;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.BiConsumer;

import com.activeeye.workbench.sandbox.internal.http.QueryParameters;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/**
 * One page of a list, by IAM's parameters Marker and MaxItems.
 *
 * @param marker where the next page begins; empty on the last one
 */
record Page<T>(List<T> items, String marker) {
    private static final int DEFAULT = 100;

    /** The page of a whole list that the call asks for. */
    static <T> Page<T> of(List<T> all, QueryParameters query) {
        int most = most(query);
        int from = Math.min(all.size(), query.get("Marker").isEmpty() ? 0 : offset(query.get("Marker")));
        int to = Math.min(all.size(), from + most);
        return new Page<>(all.subList(from, to), to < all.size() ? marker(to) : "");
    }

    private static int most(QueryParameters query) {
        int most = query.find("MaxItems").map(text -> text.matches("\\d{1,4}") ? Integer.parseInt(text) : 0)
                .orElse(DEFAULT);
        if (most < 1 || most > 1000) {
            throw IamErrors.invalid("maxItems", "Member must have value between 1 and 1000");
        }
        return most;
    }

    private static String marker(int offset) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("from:" + offset)
                .getBytes(StandardCharsets.UTF_8));
    }

    private static int offset(String marker) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(marker), StandardCharsets.UTF_8);
            return Integer.parseInt(text.substring("from:".length()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw IamErrors.invalid("marker", "Invalid Marker.");
        }
    }

    /** Writes the list and what IAM says about further pages. */
    void write(XmlWriter xml, String name, BiConsumer<XmlWriter, T> each) {
        xml.members(name, items, each);
        writeEnd(xml);
    }

    /** Writes only what IAM says about further pages. */
    void writeEnd(XmlWriter xml) {
        xml.element("IsTruncated", !marker.isEmpty());
        if (!marker.isEmpty()) {
            xml.element("Marker", marker);
        }
    }
}
