package com.activeeye.workbench.aws.organization;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the columns of a list of accounts are.
 *
 * @param accountAt place of the account number
 * @param nameAt place of the name; negative for none, as with those that follow
 * @param priorityAt place of the priority
 * @param enabledAt place of whether it is enabled
 */
record AccountColumns(int accountAt, int nameAt, int priorityAt, int enabledAt) {
    /** The columns of a file that does not name them. */
    static final AccountColumns WITHOUT_HEAD = new AccountColumns(0, 1, 2, 3);

    // As the guide, AWS Organizations and the AWS CLI call it.
    private static final Set<String> ACCOUNT = Set.of("account", "accountid", "accountnumber", "awsaccount",
            "awsaccountid", "id");
    private static final Set<String> NAME = Set.of("name", "displayname", "accountname");
    private static final Set<String> PRIORITY = Set.of("priority");
    private static final Set<String> ENABLED = Set.of("enabled", "enableaccount");

    /** Whether a line names the columns: one of its cells is called as the account number is. */
    static boolean isHead(List<String> cells) {
        return find(cells, ACCOUNT) >= 0;
    }

    static AccountColumns ofHead(List<String> cells) {
        return new AccountColumns(find(cells, ACCOUNT), find(cells, NAME), find(cells, PRIORITY),
                find(cells, ENABLED));
    }

    private static int find(List<String> cells, Set<String> names) {
        for (int i = 0; i < cells.size(); i++) {
            if (names.contains(cells.get(i).toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""))) {
                return i;
            }
        }
        return -1;
    }

    String account(List<String> cells) {
        return at(cells, accountAt);
    }

    String name(List<String> cells) {
        return at(cells, nameAt);
    }

    String priority(List<String> cells) {
        return at(cells, priorityAt);
    }

    String enabled(List<String> cells) {
        return at(cells, enabledAt);
    }

    private static String at(List<String> cells, int place) {
        return place >= 0 && place < cells.size() ? cells.get(place) : "";
    }
}
