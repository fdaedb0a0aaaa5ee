cancelled = All right, let’s stop here. Everything is as it was before. What next: /help
cancelled-charter = All right. If you’d like to join us later, press /start
nothing-to-cancel = There is nothing to cancel: I haven’t asked anything. What I can do: /help
help-title = <b>Here is what I can do</b>
help-stranger = I bring neighbours together and remind them about events. To join, press /start
