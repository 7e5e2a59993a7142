package com.activeeye.workbench.aws.organization;

import com.activeeye.workbench.aws.session.AwsFaults;
import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.FaultKind;
import com.activeeye.workbench.core.fault.WorkbenchException;
import com.activeeye.workbench.core.progress.Progress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.organizations.OrganizationsClient;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.AwsOrganizationsNotInUseException;
import software.amazon.awssdk.services.organizations.model.ListAccountsResponse;
import software.amazon.awssdk.services.organizations.model.Organization;
import software.amazon.awssdk.services.organizations.model.OrganizationsException;

/** Reads the accounts of an organisation, as its management account or a delegated administrator. */
public final class OrganizationReader {
    private static final String ACTIVE = "ACTIVE";

    /** As many as AWS gives at once. */
    private static final int PAGE = 20;

    private final AwsSession session;
    private final int pageSize;

    /**
     * Reads with the rights of a session.
     *
     * @param session in the management account, or in that of a delegated administrator
     */
    public OrganizationReader(AwsSession session) {
        this(session, PAGE);
    }

    OrganizationReader(AwsSession session, int pageSize) {
        this.session = session;
        this.pageSize = pageSize;
    }

    /**
     * Reads all accounts.
     *
     * @param progress is told, and asked for cancellation
     * @return the accounts, by number
     * @throws WorkbenchException of kind WRONG_STATE when the session's account is in no organisation, DENIED when it
     *         may not list the accounts; of any kind when AWS cannot be asked
     */
    public AccountList read(Progress progress) {
        AccountId asked = session.identity().account();
        progress.report(OrganizationTexts.get("progress.organization", asked.digits()));
        String doing = OrganizationTexts.get("doing.organization", asked.digits());
        Organization organization = AwsFaults.call(doing, progress, () -> describe(asked));
        AccountId management = new AccountId(organization.masterAccountId());
        List<ListedAccount> accounts = new ArrayList<>();
        String token = null;
        do {
            // A page may be empty though there is a next one: only a missing token ends the list.
            String next = token;
            ListAccountsResponse page = AwsFaults.call(doing, progress, () -> page(next, asked, management));
            page.accounts().stream().map(OrganizationReader::listed).forEach(accounts::add);
            token = page.nextToken();
        } while (token != null);
        accounts.sort(Comparator.comparing(ListedAccount::account));
        return AccountList.ofOrganization(organization.id(), management, accounts);
    }

    private OrganizationsClient client() {
        return session.organizations();
    }

    private Organization describe(AccountId asked) {
        try {
            return client().describeOrganization().organization();
        } catch (AwsOrganizationsNotInUseException e) {
            throw OrganizationTexts.fault(FaultKind.WRONG_STATE, "organization.none", asked.digits());
        }
    }

    private ListAccountsResponse page(String token, AccountId asked, AccountId management) {
        try {
            return client().listAccounts(request -> request.nextToken(token).maxResults(pageSize));
        } catch (OrganizationsException e) {
            if (!AwsFaults.code(e).equals("AccessDeniedException")) {
                throw e;
            }
            // AWS says the same of a missing right and of an account that is no administrator.
            String key = asked.equals(management) ? "organization.denied" : "organization.member";
            throw new WorkbenchException(FaultKind.DENIED,
                    OrganizationTexts.get(key, session.identity().arn(), asked.digits(), management.digits()),
                    OrganizationTexts.get(key + ".todo", session.identity().arn(), asked.digits(),
                            management.digits()), e);
        }
    }

    private static ListedAccount listed(Account account) {
        String state = Optional.ofNullable(account.stateAsString()).orElse(account.statusAsString());
        return ListedAccount.of(new AccountId(account.id()), Optional.ofNullable(account.name()).orElse(""),
                ACTIVE.equals(state));
    }
}
