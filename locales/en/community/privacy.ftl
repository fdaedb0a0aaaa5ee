privacy-community = • What you changed in the settings of the community, so that it can be put back.
