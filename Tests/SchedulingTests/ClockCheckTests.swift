import Foundation
import Operations
import TestSupport
import Testing

@testable import Scheduling

@Suite struct ClockCheckTests {
    private var wall = Date(timeIntervalSince1970: 1_800_000_000)
    private var boot = BootTime(id: "first", milliseconds: 0)
    private var check = ClockCheck()

    private mutating func pass(_ seconds: Double, jump: Double = 0) -> ClockDoubt? {
        wall += seconds + jump
        boot = BootTime(id: boot.id, milliseconds: boot.milliseconds + Int64(seconds * 1000))
        return check.look(at: wall, boot)
    }

    @Test(
        arguments: [(0, false), (59, false), (3590, false), (-3590, false), (3610, true), (-3610, true)]
            as [(Double, Bool)])
    mutating func `only a jump of more than an hour is doubted`(jump: Double, isDoubted: Bool) {
        #expect(pass(0) == nil)
        #expect((pass(15, jump: jump) != nil) == isDoubted)
    }

    @Test mutating func `a machine that slept for days is believed: the time since boot went on as well`() {
        #expect(pass(0) == nil)
        #expect(pass(5 * 86_400) == nil)
    }

    @Test(arguments: [(7200, true), (-86_400, true), (259_200, false), (-315_360_000, false)] as [(Double, Bool)])
    mutating func `a small jump is believed after half an hour of even running, a large one never`(
        jump: Double, isBelieved: Bool
    ) {
        #expect(pass(0) == nil)
        #expect(pass(15, jump: jump) != nil)
        for _ in 0..<119 { #expect(pass(15) != nil) }
        for _ in 0..<3 { _ = pass(15) }
        #expect((check.doubt == nil) == isBelieved)
    }

    @Test mutating func `a clock that jumps again begins its half hour anew`() {
        #expect(pass(0) == nil)
        #expect(pass(15, jump: 7200) != nil)
        #expect(pass(1500) != nil)
        #expect(pass(15, jump: 4000) != nil)
        #expect(pass(1500) != nil)
        #expect(pass(400) == nil)
    }

    @Test mutating func `after a start of the machine time may have passed, but does not go back`() {
        #expect(pass(0) == nil)
        boot = BootTime(id: "second", milliseconds: 0)
        #expect(pass(0, jump: 10 * 86_400) == nil)
        boot = BootTime(id: "third", milliseconds: 0)
        #expect(pass(0, jump: -7200)?.kind == .behind)
        // However long it goes on evenly: only the right time ends it.
        for _ in 0..<400 { #expect(pass(15, jump: 0) != nil || wall.timeIntervalSince1970 > 1_800_864_000 - 300) }
        #expect(pass(15, jump: 7200) == nil)
    }

    @Test mutating func `a start that follows a beat of the same boot is compared with it`() {
        var beat = Heartbeat(
            pid: 1, version: "test", startedAt: wall, tickAt: wall, tickSinceBoot: boot, doing: "tick")
        check = ClockCheck(after: beat)
        #expect(pass(600, jump: 86_400)?.seconds == 86_400)
        beat.doubt = check.doubt
        check = ClockCheck(after: beat)
        #expect(check.doubt != nil)
    }
}
