package com.activeeye.workbench.sandbox.internal.policy;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** Compares addresses with CIDR ranges for the condition operators IpAddress and NotIpAddress. */
final class IpRange {
    private IpRange() {
    }

    /** Whether the address lies in the range; false when one of them is no address at all. */
    static boolean contains(String range, String address) {
        // Only literals may reach InetAddress: a name would be looked up.
        if (!range.matches("[0-9a-fA-F.:]+(/\\d{1,3})?") || !address.matches("[0-9a-fA-F.:]+")) {
            return false;
        }
        try {
            String[] parts = range.split("/");
            byte[] network = InetAddress.getByName(parts[0]).getAddress();
            byte[] host = InetAddress.getByName(address).getAddress();
            int bits = parts.length > 1 ? Integer.parseInt(parts[1]) : network.length * 8;
            return network.length == host.length && bits <= network.length * 8
                    && prefix(network, bits).equals(prefix(host, bits));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private static BigInteger prefix(byte[] address, int bits) {
        return new BigInteger(1, address).shiftRight(address.length * 8 - bits);
    }
}
