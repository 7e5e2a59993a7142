package com.activeeye.workbench.aws.trace.internal;

import com.activeeye.workbench.aws.session.AwsSession;
import com.activeeye.workbench.aws.trace.Facts;
import com.activeeye.workbench.aws.trace.Hop;
import com.activeeye.workbench.aws.trace.HopResult;
import com.activeeye.workbench.aws.trace.Look;
import com.activeeye.workbench.aws.trace.Permission;
import com.activeeye.workbench.aws.trace.Probe;
import com.activeeye.workbench.aws.trace.Remedy;
import com.activeeye.workbench.aws.trace.TraceSubject;
import com.activeeye.workbench.core.connector.AccountId;
import com.activeeye.workbench.core.fault.WorkbenchException;
import java.util.List;

/** As whom the operator acts in the bucket's account. Without that the path may be whole, but half of it is unseen. */
final class OperatorProbe implements Probe {
    @Override
    public Hop hop() {
        return Hop.OPERATOR;
    }

    /** Anybody may ask who they are. */
    @Override
    public List<Permission> permissions(TraceSubject subject, Facts facts) {
        return List.of();
    }

    @Override
    public HopResult look(Look look) {
        AccountId account = look.credential().bucketAccount();
        String asked = ProbeTexts.get("operator.asked", account.digits());
        try {
            AwsSession session = look.operator();
            look.note(asked, session, session.identity().arn());
            return look.proven(ProbeTexts.get("operator.proven", account.digits(), session.identity().name()));
        } catch (WorkbenchException e) {
            look.note(asked, e.getMessage());
            return look.unknown(ProbeTexts.get("operator.unknown", account.digits(), e.getMessage()),
                    new Remedy(e.remedy().isEmpty() ? ProbeTexts.get("operator.todo", account.digits()) : e.remedy(),
                            new Remedy.SetAccess(account)));
        }
    }
}
