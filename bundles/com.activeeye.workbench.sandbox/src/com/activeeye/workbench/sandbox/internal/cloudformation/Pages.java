package com.activeeye.workbench.sandbox.internal.cloudformation;

import java.util.List;

import com.activeeye.workbench.sandbox.internal.cloudformation.template.Values;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.XmlWriter;

/** One page of a long list, and the token for the next. */
record Pages<T>(List<T> items, String next) {
    private static final int SIZE = 100;

    static <T> Pages<T> of(Call call, List<T> all) {
        String token = call.query().get("NextToken");
        if (!token.matches("(page-\\d{1,6})?")) {
            throw Values.invalid("Invalid value for NextToken: " + token);
        }
        int from = token.isEmpty() ? 0 : Math.min(all.size(), Integer.parseInt(token.substring("page-".length())));
        int to = Math.min(all.size(), from + SIZE);
        return new Pages<>(List.copyOf(all.subList(from, to)), to < all.size() ? "page-" + to : "");
    }

    void token(XmlWriter xml) {
        StackXml.element(xml, "NextToken", next);
    }
}
