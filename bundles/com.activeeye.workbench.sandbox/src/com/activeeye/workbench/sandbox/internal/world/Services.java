package com.activeeye.workbench.sandbox.internal.world;

import com.activeeye.workbench.sandbox.internal.cloudformation.CloudFormationService;
import com.activeeye.workbench.sandbox.internal.cloudtrail.CloudTrailService;
import com.activeeye.workbench.sandbox.internal.iam.IamService;
import com.activeeye.workbench.sandbox.internal.kms.KmsService;
import com.activeeye.workbench.sandbox.internal.organizations.OrganizationsService;
import com.activeeye.workbench.sandbox.internal.s3.S3Service;
import com.activeeye.workbench.sandbox.internal.sns.SnsService;
import com.activeeye.workbench.sandbox.internal.sqs.SqsService;
import com.activeeye.workbench.sandbox.internal.sts.StsService;

/** Puts the services of a world together, in the order in which they are seeded. */
public final class Services {

    private Services() {
    }

    /** Adds all services to the world and sets who decides about access. */
    public static void addTo(World world) {
        IamService iam = new IamService(world);
        OrganizationsService organizations = new OrganizationsService(world);
        world.add(iam);
        world.add(new StsService(world, iam));
        world.add(new KmsService(world, iam));
        world.add(organizations);
        world.add(new S3Service(world));
        world.add(new SnsService(world));
        world.add(new SqsService(world));
        world.add(new CloudFormationService(world));
        world.add(new CloudTrailService(world));
        world.authorizer(iam.authorizer(organizations::organisationOf));
    }
}
