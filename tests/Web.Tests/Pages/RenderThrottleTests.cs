using InferenceGateway.Samples.Web.Components;
using Microsoft.Extensions.Time.Testing;

namespace InferenceGateway.Web.Tests.Pages;

public sealed class RenderThrottleTests
{
    [Fact]
    public void Requests_OfOneInterval_AreRenderedOnce_AndTheLastOneIsNotLost()
    {
        var time = new FakeTimeProvider();
        var rendered = 0;
        using var throttle = new RenderThrottle(time, () => rendered++);

        throttle.Request();
        throttle.Request();
        Assert.Equal(0, rendered);
        time.Advance(RenderThrottle.Interval);
        Assert.Equal(1, rendered);

        throttle.Request();
        time.Advance(RenderThrottle.Interval);
        time.Advance(RenderThrottle.Interval);
        Assert.Equal(2, rendered);
    }

    [Fact]
    public void Request_AfterTheEnd_RendersNothing()
    {
        var time = new FakeTimeProvider();
        var rendered = 0;
        var throttle = new RenderThrottle(time, () => rendered++);
        throttle.Dispose();

        throttle.Request();
        time.Advance(RenderThrottle.Interval);

        Assert.Equal(0, rendered);
    }
}
