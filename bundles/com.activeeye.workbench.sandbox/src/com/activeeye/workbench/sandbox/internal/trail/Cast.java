package com.activeeye.workbench.sandbox.internal.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.activeeye.workbench.sandbox.internal.trail.Actor.Kind;

/** The people, roles and resources of one account: the same ones in every log file of that account. */
final class Cast {
    private static final List<String> USERS = List.of("amelia.hart", "jonas.keller", "priya.nair", "tom.okafor",
            "ci-deploy", "backup-operator");
    private static final List<String> APPS = List.of("checkout", "inventory-api", "billing-worker", "customer-portal",
            "search-indexer", "notification-hub", "fraud-scoring", "media-resizer");
    private static final List<String> ROLES = List.of("ecs-task-checkout", "lambda-billing-worker",
            "AmazonSSMRoleForInstances", "eks-node-production", "github-actions-deploy",
            "AWSReservedSSO_AdministratorAccess_6f1f5c83a4d1e2b7", "AWSReservedSSO_ReadOnlyAccess_0c9b7d2e5a1f4386",
            "security-audit", "cost-explorer-export", "terraform-apply");
    private static final List<String> AGENTS = List.of(
            "aws-sdk-java/2.29.52 md/io#sync md/http#Apache ua/2.1 os/Linux#5.10.230-223.885.amzn2.x86_64"
                    + " lang/java#21"
                    + ".0.5 md/OpenJDK_64-Bit_Server_VM md/vendor#Amazon.com_Inc. md/en_US cfg/auth-source#stat m/E,D",
            "Boto3/1.35.90 md/Botocore#1.35.90 ua/2.0 os/linux#6.1.119-129.201.amzn2023.x86_64 md/arch#x86_64"
                    + " lang/python#3.12.7 md/pyimpl#CPython exec-env/AWS_Lambda_python3.12 cfg/retry-mode#legacy",
            "aws-sdk-go-v2/1.32.7 ua/2.1 os/linux lang/go#1.23.4 md/GOOS#linux md/GOARCH#arm64 exec-env/AWS_ECS_FARGATE"
                    + " api/ec2#1.198.1 m/E,g",
            "APN/1.0 HashiCorp/1.0 Terraform/1.9.8 (+https://www.terraform.io) terraform-provider-aws/5.82.2"
                    + " (+https://registry.terraform.io/providers/hashicorp/aws) aws-sdk-go-v2/1.32.7 os/linux lang/go"
                    + "#1.23.3",
            "aws-cli/2.22.23 md/awscrt#0.23.4 ua/2.0 os/linux#6.8.0-1021-aws md/arch#x86_64 lang/python#3.12.6"
                    + " md/pyimpl#CPython exec-env/CloudShell cfg/retry-mode#standard md/installer#exe md/prompt#off");
    private static final String BROWSER = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like"
            + " Gecko) Chrome/131.0.0.0 Safari/537.36";

    final List<Actor> users = new ArrayList<>();
    final List<Actor> roles = new ArrayList<>();
    final List<String> buckets = new ArrayList<>();
    final List<String> instances = new ArrayList<>();
    final List<String> keys = new ArrayList<>();
    final List<String> subnets = new ArrayList<>();
    final List<String> groups = new ArrayList<>();
    final List<String> volumes = new ArrayList<>();
    final Actor root;
    final String vpc;
    final String image;
    private final String account;
    private final Dice dice;

    /** The cast of {@code account}; the same seed and account give the same cast. */
    Cast(String account, long seed) {
        this.account = account;
        dice = new Dice(new Random(seed * 31 + account.hashCode()));
        root = new Actor(Kind.ROOT, account, "root", account, "", "", true, true, publicIp(), BROWSER);
        USERS.forEach(name -> users.add(user(name)));
        ROLES.forEach(name -> roles.add(role(name)));
        vpc = "vpc-" + dice.hex(17);
        image = "ami-" + dice.hex(17);
        fill();
    }

    List<String> apps() {
        return APPS;
    }

    private Actor user(String name) {
        boolean console = name.contains(".");
        return new Actor(Kind.IAM_USER, account, name, "AIDA" + dice.upper(17), "",
                (console ? "ASIA" : "AKIA") + dice.upper(16), console, console, publicIp(),
                console ? BROWSER : dice.pick(AGENTS));
    }

    private Actor role(String name) {
        boolean person = name.startsWith("AWSReservedSSO");
        boolean instance = name.contains("Instances") || name.contains("node");
        String session = person ? dice.pick(USERS.subList(0, 4)) + "@example.com"
                : instance ? "i-" + dice.hex(17) : name + "-" + dice.hex(8);
        return new Actor(Kind.ASSUMED_ROLE, account, name, "AROA" + dice.upper(17), session, "ASIA" + dice.upper(16),
                false, person, instance ? "10.0.1." + dice.below(250) : publicIp(),
                person ? BROWSER : dice.pick(AGENTS));
    }

    private String publicIp() {
        String network = dice.pick(List.of("198.51.100.", "203.0.113.", "192.0.2."));
        return network + (1 + dice.below(250));
    }

    private void fill() {
        for (String app : APPS) {
            buckets.add(app + "-" + account.substring(8) + "-data");
            instances.add("i-" + dice.hex(17));
            volumes.add("vol-" + dice.hex(17));
        }
        for (int i = 0; i < 3; i++) {
            keys.add(dice.uuid().toString());
            subnets.add("subnet-" + dice.hex(17));
            groups.add("sg-" + dice.hex(17));
        }
    }
}
