package com.activeeye.workbench.sandbox.internal.organizations;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import com.activeeye.workbench.sandbox.internal.http.AwsError;
import com.activeeye.workbench.sandbox.internal.http.Call;
import com.activeeye.workbench.sandbox.internal.http.Reply;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * Pages of the organisation's lists.
 *
 * <p>AWS warns that a page may be empty though there is a next one; here the first page of a list that is longer than
 * one page always is, so that whoever stops at it is found out.
 */
final class OrganizationsPage {
    private static final int MOST = 20;

    private OrganizationsPage() {
    }

    static <T> Reply reply(Call call, String member, List<T> all, Function<T, JsonElement> each) {
        int most = most(call.json());
        int from = from(call.json());
        boolean blank = from < 0 && all.size() > most;
        int begin = Math.min(all.size(), Math.max(0, from));
        int end = blank ? 0 : Math.min(all.size(), begin + most);
        JsonArray items = new JsonArray();
        all.subList(begin, end).forEach(item -> items.add(each.apply(item)));
        JsonObject body = new JsonObject();
        body.add(member, items);
        if (end < all.size()) {
            body.addProperty("NextToken", token(end));
        }
        return Reply.json(body);
    }

    private static int most(JsonObject json) {
        int most = json.has("MaxResults") ? json.get("MaxResults").getAsInt() : MOST;
        if (most < 1 || most > MOST) {
            throw AwsError.bad("InvalidInputException", "You provided a value for MaxResults that is not between 1 and "
                    + MOST + ".").with("Reason", most < 1 ? "MIN_VALUE_EXCEEDED" : "MAX_VALUE_EXCEEDED");
        }
        return most;
    }

    /** Where the page begins; negative for the first call. */
    private static int from(JsonObject json) {
        if (!json.has("NextToken")) {
            return -1;
        }
        try {
            byte[] token = Base64.getUrlDecoder().decode(json.get("NextToken").getAsString());
            return Math.max(0, Integer.parseInt(new String(token, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            throw AwsError.bad("InvalidInputException", "The provided NextToken is invalid.")
                    .with("Reason", "INVALID_NEXT_TOKEN");
        }
    }

    private static String token(int from) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(String.valueOf(from)
                .getBytes(StandardCharsets.UTF_8));
    }
}
