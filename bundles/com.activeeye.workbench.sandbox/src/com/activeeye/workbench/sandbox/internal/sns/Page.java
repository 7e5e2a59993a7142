package com.activeeye.workbench.sandbox.internal.sns;

import java.util.List;
import java.util.function.BiConsumer;

import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** A hundred items of a list, and the token of the next hundred. */
final class Page<T> {
    private static final int SIZE = 100;

    private final List<T> items;
    private final int from;

    /** The page that {@code token} names; the first when it is empty. */
    Page(List<T> items, String token) {
        if (!token.matches("\\d{0,9}")) {
            throw SnsErrors.parameter("NextToken");
        }
        this.items = items;
        from = token.isEmpty() ? 0 : Math.min(Integer.parseInt(token), items.size());
    }

    void write(XmlWriter xml, String name, BiConsumer<XmlWriter, T> each) {
        int to = Math.min(from + SIZE, items.size());
        xml.members(name, items.subList(from, to), each);
        if (to < items.size()) {
            xml.element("NextToken", to);
        }
    }
}
